package dev.polystore.backing.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Ends the children of this process when it dies, even by {@code kill -9}: a tiny shell that reads their process ids from a pipe. The kernel
 * closes the pipe with its holder, whatever the holder died of.
 */
public final class Watchdog {

    private static final Watchdog OF_THIS_PROCESS = new Watchdog();

    private final Writer pipe;

    private Watchdog() {
        try {
            List<String> command = new ArrayList<>(Prefixes.ownSession());
            command.addAll(List.of("sh", "-c", script()));
            pipe = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .outputWriter(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog did not start", e);
        }
    }

    public static Watchdog ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /** The signal asks first; what is still there after ten seconds is killed. */
    public void watch(Process child, String signal) {
        tell("+ %d %s".formatted(child.pid(), signal));
        child.onExit().thenRun(() -> tell("- %d".formatted(child.pid())));
    }

    /** Removes a directory of throw-away data after the children have ended. */
    public void deleteAfterwards(Path directory) {
        tell("d " + directory.toAbsolutePath());
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog has died", e);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
