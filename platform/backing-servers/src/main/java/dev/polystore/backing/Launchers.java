package dev.polystore.backing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Puts a single main class where another JVM can load it, since this one may come from a jar within a jar. */
final class Launchers {

    private Launchers() {}

    /** Answers the entry for the class path. */
    static Path copy(Class<?> launcher, Path directory) throws IOException {
        Path classes = directory.resolve("launcher");
        String file = launcher.getName().replace('.', '/') + ".class";
        Path target = classes.resolve(file);
        Files.createDirectories(target.getParent());
        try (InputStream source = Launchers.class.getResourceAsStream("/" + file)) {
            Files.copy(Objects.requireNonNull(source), target, StandardCopyOption.REPLACE_EXISTING);
        }
        return classes;
    }
}
