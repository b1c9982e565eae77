/** Runbooks, tried as they are written. */
@NullMarked
package dev.polystore.testsupport.runbook;

import org.jspecify.annotations.NullMarked;
