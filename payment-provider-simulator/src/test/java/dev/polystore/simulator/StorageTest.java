package dev.polystore.simulator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.polystore.backing.process.ChildProcess;
import dev.polystore.backing.process.Launch;
import dev.polystore.backing.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

class StorageTest {

    @TempDir
    private Path folder;

    private final int port = Ports.free();
    private final RestClient http = RestClient.create("http://127.0.0.1:" + port);

    @Test
    void remembersWhatItHasAnsweredWhenItIsKilled() {
        var process = start();
        for (var order = 0; order < 50; order++) {
            authorize("order-" + order);
        }
        process.kill();
        assertThat(folder.resolve("provider.db-wal")).isNotEmptyFile();

        try (var after = RestartableProvider.in(folder)) {
            for (var order = 0; order < 50; order++) {
                assertThat(after.authorizations().get("order-" + order).status())
                        .isEqualTo(Authorization.Status.AUTHORIZED);
            }
        }
    }

    @Test
    void saysHowToNameAFolderThatCanBeWritten() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> RestartableProvider.in(file))
                .hasStackTraceContaining(InvalidConfigurationPropertyValueException.class.getName())
                .hasStackTraceContaining("Set SIMULATOR_DATA to a folder that this user may write to");
    }

    private ChildProcess start() {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PaymentProviderSimulatorApplication.class.getName(),
                "--server.port=" + port,
                "--simulator.data=" + folder);
        var process = ChildProcess.start(Launch.of("provider", command, folder, folder.resolve("provider.log")));
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> get("/actuator/health").contains("UP"));
        return process;
    }

    private String get(String path) {
        return requireNonNull(http.get().uri(path).retrieve().body(String.class));
    }

    private void authorize(String reference) {
        http.post()
                .uri("/authorizations")
                .header("Idempotency-Key", "a-" + reference)
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"reference": "%s", "amount": {"minorUnits": 1, "currency": "EUR"}, "token": "tok_approved"}
                        """.formatted(reference))
                .retrieve()
                .toBodilessEntity();
    }
}
