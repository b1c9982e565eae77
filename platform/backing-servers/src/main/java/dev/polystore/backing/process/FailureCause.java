package dev.polystore.backing.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in a dead process's log what a human wants to know. */
final class FailureCause {

    private static final Pattern MISSING_LIBRARY = Pattern.compile("error while loading shared libraries: (\\S+):.*");
    private static final Pattern PORT_TAKEN = Pattern.compile("(?i).*address already in use.*");
    private static final Pattern DISK_FULL = Pattern.compile("(?i).*no space left on device.*");
    private static final Pattern TELLING =
            Pattern.compile("(?i).*(fatal|error|failed|exception|panic|cannot|denied).*");

    private FailureCause() {}

    static String of(int exitCode, Path log) {
        List<String> lines = lines(log);
        for (String line : lines) {
            var library = MISSING_LIBRARY.matcher(line);
            if (library.find()) {
                return "the library %s is missing on this machine".formatted(library.group(1));
            }
            if (DISK_FULL.matcher(line).matches()) {
                return "the disk is full";
            }
            if (PORT_TAKEN.matcher(line).matches()) {
                return "its port is already in use";
            }
        }
        return "it exited with code %d%s".formatted(exitCode, lastWords(lines));
    }

    private static String lastWords(List<String> lines) {
        return lines.reversed().stream()
                .filter(line -> TELLING.matcher(line).matches())
                .findFirst()
                .or(() -> lines.reversed().stream()
                        .filter(line -> !line.isBlank())
                        .findFirst())
                .map(line -> " (" + line.strip() + ")")
                .orElse("");
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
