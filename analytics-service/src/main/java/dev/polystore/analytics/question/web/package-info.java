/** Answers to questions that make no sense. */
@NullMarked
package dev.polystore.analytics.question.web;

import org.jspecify.annotations.NullMarked;
