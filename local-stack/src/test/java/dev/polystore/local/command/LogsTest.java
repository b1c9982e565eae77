package dev.polystore.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

@Isolated("takes standard output for itself")
class LogsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream usualOut = System.out;

    @TempDir
    private Path place;

    private Path log;

    @BeforeEach
    void begin() throws IOException {
        System.setOut(new PrintStream(out, true, UTF_8));
        log = Files.createDirectories(place.resolve("logs")).resolve("kafka.log");
        Files.writeString(log, "started\n");
    }

    @AfterEach
    void giveBack() {
        System.setOut(usualOut);
    }

    @Test
    void printsWhatIsThere() {
        assertThat(logs("kafka")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("started\n");
    }

    @Test
    void goesOnWithWhatIsWrittenLaterAndWithANewFile() throws Exception {
        var following = Thread.ofVirtual().start(() -> logs("kafka", "--follow"));
        awaitOutput("started\n");
        Files.writeString(log, "at work\n", APPEND);
        awaitOutput("started\nat work\n");
        Files.writeString(log, "again\n");
        awaitOutput("started\nat work\nagain\n");
        following.interrupt();
        following.join();
    }

    private void awaitOutput(String expected) {
        await().untilAsserted(() -> assertThat(out.toString(UTF_8)).isEqualTo(expected));
    }

    private int logs(String... arguments) {
        var here = Stream.of("--dir", place.toString());
        return new CommandLine(new Logs())
                .setExecutionExceptionHandler((_, _, _) -> 1)
                .execute(Stream.concat(Stream.of(arguments), here).toArray(String[]::new));
    }
}
