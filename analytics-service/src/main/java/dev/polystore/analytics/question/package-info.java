/** What may be asked: periods, pages, and what is said about a parameter that makes no sense. */
@NullMarked
package dev.polystore.analytics.question;

import org.jspecify.annotations.NullMarked;
