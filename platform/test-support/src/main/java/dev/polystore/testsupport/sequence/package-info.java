/** What can come in any order. */
@NullMarked
package dev.polystore.testsupport.sequence;

import org.jspecify.annotations.NullMarked;
