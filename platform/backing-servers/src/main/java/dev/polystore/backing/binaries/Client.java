package dev.polystore.backing.binaries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a package client and says what it said when it fails. */
final class Client {

    private static final int LAST_WORDS = 300;

    private Client() {}

    static void run(Path directory, List<String> command) {
        try {
            Process process = builder(directory, command).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new FetchFailure("%s failed: %s".formatted(command.getFirst(), lastWords(output)));
            }
        } catch (IOException e) {
            throw new FetchFailure("%s is needed once to fetch it and is not installed".formatted(command.getFirst()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailure("interrupted");
        }
    }

    private static ProcessBuilder builder(Path directory, List<String> command) {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("npm_") || name.equals("MAVEN_CMD_LINE_ARGS"));
        return builder;
    }

    private static String lastWords(String output) {
        String oneLine = output.replaceAll("\\s+", " ");
        return oneLine.length() <= LAST_WORDS ? oneLine : oneLine.substring(0, LAST_WORDS) + " …";
    }
}
