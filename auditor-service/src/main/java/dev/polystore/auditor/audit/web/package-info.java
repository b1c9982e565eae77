/** Audits over HTTP. */
@NullMarked
package dev.polystore.auditor.audit.web;

import org.jspecify.annotations.NullMarked;
