package dev.polystore.local.stack;

import dev.polystore.backing.process.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One process of the stack. */
interface Component {

    String name();

    int port();

    /** Where people look at it; empty for servers. */
    String url();

    /** What must be ready before this one can start. */
    List<String> after();

    /** Starts the process, which is not ready yet when this returns. */
    ChildProcess start();

    void awaitReady(Duration bound);

    /** Ends the process in good order. */
    void stop();

    Path log();
}
