/** The real servers for tests: started once per JVM with throw-away data, gone with it. */
@NullMarked
package dev.polystore.testsupport.server;

import org.jspecify.annotations.NullMarked;
