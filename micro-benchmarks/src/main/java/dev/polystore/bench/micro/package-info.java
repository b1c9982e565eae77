/** Single pieces of the platform under JMH: what each costs where nothing else is done. */
@NullMarked
package dev.polystore.bench.micro;

import org.jspecify.annotations.NullMarked;
