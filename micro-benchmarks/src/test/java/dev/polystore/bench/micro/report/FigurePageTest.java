package dev.polystore.bench.micro.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigurePageTest {

    static final String BY_HAND = """
            # Figures

            Read with care.

            <!-- ./polystore bench --micro writes what stands below. -->
            """;

    @Test
    void replacesTheFormerRunAndKeepsTheText(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("page.md"), BY_HAND + "\na former table\n");
        var table = new FigureTable(
                List.of(
                        new Figure("Ship.sail", 1, 1.234, 0.017, 2048),
                        new Figure("Ship.load", 500, 12_500, Double.NaN, 1_000_000)),
                new FigureTable.Bench(Instant.parse("2026-11-22T10:15:00Z"), 2, "25.0.1", 0.25));

        new FigurePage(file).show(table);

        assertThat(file).hasContent(BY_HAND + """

                2026-11-22, 2 cores, JDK 25.0.1, load average before it 0.3:

                | benchmark | messages | µs per operation | ± | µs per message | bytes allocated per operation |
                |---|---:|---:|---:|---:|---:|
                | `Ship.sail` | 1 | 1.23 | 0.02 | 1.23 | 2,048 |
                | `Ship.load` | 500 | 12,500.00 |  | 25.00 | 1,000,000 |
                """);
    }
}
