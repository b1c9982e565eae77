/** Repairs over HTTP. */
@NullMarked
package dev.polystore.auditor.repair.web;

import org.jspecify.annotations.NullMarked;
