package dev.polystore.backing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a server that this machine has already: named by an environment variable, or on the PATH. */
final class Installed {

    private Installed() {}

    static Optional<Path> namedBy(String variable) {
        return Optional.ofNullable(System.getenv(variable)).map(Path::of);
    }

    static Optional<Path> namedByOrOnPath(String variable, String program) {
        return namedBy(variable).or(() -> onPath(program));
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
