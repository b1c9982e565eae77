package dev.polystore.bench.micro.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page whose text is written by hand down to a line, and by the latest run below it. */
public record FigurePage(Path file) {

    private static final String BELOW = "<!-- ./polystore bench --micro writes what stands below. -->\n";

    public void show(FigureTable table) throws IOException {
        var text = Files.readString(file);
        var hand = text.indexOf(BELOW);
        if (hand < 0) {
            throw new IOException("%s has no line %s".formatted(file, BELOW.strip()));
        }
        Files.writeString(file, text.substring(0, hand) + BELOW + "\n" + table.markdown());
    }
}
