/** Messages: what was sent, what the topics hold, and what took effect in those who take it in. */
@NullMarked
package dev.polystore.auditor.message;

import org.jspecify.annotations.NullMarked;
