package dev.polystore.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnpackedJarTest {

    private final UnpackedJar jar = new UnpackedJar(
            "order-service", Path.of("target/order-service.jar"), Path.of("applications/order-service"));

    @Test
    void givesTheJvmWhatIsWantedAfterItsDefaultsSoThatItCounts() {
        var command = jar.command(128, " -XX:TieredStopAtLevel=4   -Xmx256m ");

        assertThat(command).containsSubsequence("-Xmx128m", "-XX:TieredStopAtLevel=4", "-Xmx256m", "-jar");
        assertThat(command).endsWith("-jar", "applications/order-service/order-service.jar");
    }

    @Test
    void addsNothingWhereNothingIsWanted() {
        assertThat(jar.command(128, null)).isEqualTo(jar.command(128, "  "));
    }
}
