/** The auditor, asked for an audit and told to repair. */
@NullMarked
package dev.polystore.local.auditor;

import org.jspecify.annotations.NullMarked;
