package dev.polystore.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What makes no sense is said before a stack is started for it. */
class BenchTest {

    @ParameterizedTest
    @CsvSource({"--old-orders, -1", "--orders-per-second, 0", "--duration, 1s", "--burst, -5"})
    void refusesAtOnceWhatMakesNoSense(String option, String value, @TempDir Path directory) {
        var told = new AtomicReference<Exception>();
        var bench = new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
        bench.setExecutionExceptionHandler((failed, _, _) -> {
            told.set(failed);
            return 1;
        });

        assertThat(bench.execute(option, value, "--dir", directory.toString())).isEqualTo(1);
        assertThat(told.get()).hasMessageContaining(option);
        assertThat(directory).isEmptyDirectory();
    }
}
