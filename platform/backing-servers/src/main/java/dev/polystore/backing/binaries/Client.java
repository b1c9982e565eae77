package dev.polystore.backing.binaries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Runs a package client and says what it said when it fails. */
final class Client {

    private static final int LAST_WORDS = 300;
    private static final Pattern UNREACHABLE = Pattern.compile(
            "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|UnknownHost|unknown host|Connection refused|timed out",
            Pattern.CASE_INSENSITIVE);

    private Client() {}

    static void run(Path directory, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
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

    private static String lastWords(String output) {
        if (UNREACHABLE.matcher(output).find()) {
            return "its registry cannot be reached (offline?)";
        }
        String oneLine = output.replaceAll("\\s+", " ");
        return oneLine.length() <= LAST_WORDS ? oneLine : oneLine.substring(0, LAST_WORDS) + " …";
    }
}
