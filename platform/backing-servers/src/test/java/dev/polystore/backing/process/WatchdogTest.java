package dev.polystore.backing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a JVM that holds children, and looks what becomes of them. */
class WatchdogTest {

    @TempDir
    Path directory;

    private Process parent;

    @BeforeEach
    void startParent() throws IOException {
        parent = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentOfChildren.class.getName(),
                        directory.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(directory.resolve("pids")));
    }

    @AfterEach
    void stopParent() {
        parent.destroyForcibly();
    }

    @Test
    void endsTheChildrenOfAKilledParentAfterAskingAndRemovesTheirData() throws IOException {
        List<ProcessHandle> children = children();
        assertThat(children).hasSize(2).allMatch(ProcessHandle::isAlive);

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(60)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        await().atMost(Duration.ofSeconds(10)).until(() -> !Files.exists(directory.resolve("throw away")));
        assertThat(directory.resolve("polite.log")).hasContent("asked");
    }

    private List<ProcessHandle> children() throws IOException {
        try (Stream<String> pids = Files.lines(directory.resolve("pids"))) {
            return pids.map(Long::valueOf)
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .toList();
        }
    }
}
