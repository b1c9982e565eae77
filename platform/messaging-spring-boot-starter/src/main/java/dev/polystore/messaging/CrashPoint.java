package dev.polystore.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Moments between two durable steps, at which tests let the process die as if its power were cut.
 *
 * <p>Where the environment does not set {@code POLYSTORE_CRASH_POINTS}, which is everywhere but in tests, a point is a
 * comparison of a constant with null, which the compiler removes. Where it names a directory, a process dies when it
 * reaches a point for which that directory holds a file {@code <pid>.<name of the point>}; the file is removed first.
 */
public enum CrashPoint {
    /** A transaction with messages is committed; nothing of them has been sent. */
    MESSAGES_CAPTURED,
    /** Kafka has acknowledged messages; the relay's position is not stored. */
    MESSAGES_ACKNOWLEDGED,
    /** Another party has answered; nothing of it is committed. */
    OTHER_PARTY_ANSWERED,
    /** The inbox knows messages that have not yet taken effect. */
    INBOX_NOTED,
    /** Messages have taken effect; nothing is committed. */
    EFFECTS_DONE,
    /** A poll's transaction is committed; Kafka does not know. */
    POLL_COMMITTED,
    /** A saga has turned around or goes on back; nothing of this step is committed. */
    COMPENSATING;

    private static final int POWER_CUT = 137;
    private static final @Nullable Path ARMED = armed(System.getenv("POLYSTORE_CRASH_POINTS"));

    private static @Nullable Path armed(@Nullable String directory) {
        return directory == null || directory.isBlank() ? null : Path.of(directory);
    }

    /** Dies here if a test wants it so. */
    public void reached() {
        if (ARMED != null && disarm(fileIn(ARMED, ProcessHandle.current().pid()))) {
            Runtime.getRuntime().halt(POWER_CUT);
        }
    }

    /** The file that lets a process die at this point. */
    public Path fileIn(Path directory, long pid) {
        return directory.resolve(pid + "." + name());
    }

    private static boolean disarm(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
