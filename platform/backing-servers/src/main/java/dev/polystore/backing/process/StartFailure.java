package dev.polystore.backing.process;

import java.nio.file.Path;

/** Says in one line why a process did not start or did not become ready, and where its log is. */
public class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public static StartFailure of(String name, String cause, Path log) {
        return new StartFailure("%s did not start: %s. Log: %s".formatted(name, cause, log));
    }
}
