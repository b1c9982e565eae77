/** The shape that all modules keep, as rules that a test can check. */
@NullMarked
package dev.polystore.testsupport.architecture;

import org.jspecify.annotations.NullMarked;
