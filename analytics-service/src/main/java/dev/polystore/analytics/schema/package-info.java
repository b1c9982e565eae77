/** Brings the tables and views of ClickHouse up to date when the service starts. */
@NullMarked
package dev.polystore.analytics.schema;

import org.jspecify.annotations.NullMarked;
