/** Holds the records of a service against the JSON Schemas that all services share. */
@NullMarked
package dev.polystore.testsupport.contract;

import org.jspecify.annotations.NullMarked;
