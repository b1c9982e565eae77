package dev.polystore.backing.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How to start a child process, and which signal asks it to end in good order. */
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        String stopSignal,
        boolean keepsInputOpen) {

    public static Launch of(String name, List<String> command, Path directory, Path log) {
        return new Launch(name, command, Map.of(), directory, log, "TERM", false);
    }

    /** For programs that come from elsewhere: under root they get no more rights than under an ordinary user. */
    public static Launch unprivileged(String name, List<String> command, Path directory, Path log) {
        List<String> prefixed = new ArrayList<>(Prefixes.withoutRoot());
        prefixed.addAll(command);
        return of(name, prefixed, directory, log);
    }

    public Launch withEnvironment(Map<String, String> environment) {
        return new Launch(name, command, environment, directory, log, stopSignal, keepsInputOpen);
    }

    public Launch stoppedBy(String signal) {
        return new Launch(name, command, environment, directory, log, signal, keepsInputOpen);
    }

    /** For a child that ends when its standard input does: the pipe stays open for as long as this process lives. */
    public Launch readingItsInput() {
        return new Launch(name, command, environment, directory, log, stopSignal, true);
    }
}
