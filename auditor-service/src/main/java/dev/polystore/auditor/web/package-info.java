/** What is the same for all requests. */
@NullMarked
package dev.polystore.auditor.web;

import org.jspecify.annotations.NullMarked;
