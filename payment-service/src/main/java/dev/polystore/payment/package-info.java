/** Takes customers' money, gives it back, and keeps the books. */
@NullMarked
package dev.polystore.payment;

import org.jspecify.annotations.NullMarked;
