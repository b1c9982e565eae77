package dev.polystore.backing.process;

import java.io.IOException;

/** Sends the signals for which {@link Process} has no method. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
                .start()
                .waitFor();
    }
}
