package dev.polystore.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Spring Boot writes for humans when an application does not start. */
final class FailureReport {

    private FailureReport() {}

    /** The first line of the description, if there is such a report in the log. */
    static Optional<String> in(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .dropWhile(line -> !line.equals("Description:"))
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
