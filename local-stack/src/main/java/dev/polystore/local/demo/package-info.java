/** Customers who order, pay, cannot pay, come too late and change their minds. */
@NullMarked
package dev.polystore.local.demo;

import org.jspecify.annotations.NullMarked;
