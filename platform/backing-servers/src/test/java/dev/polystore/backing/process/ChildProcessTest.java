package dev.polystore.backing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path directory;

    @Test
    void saysWhichLibraryIsMissing() {
        assertThat(
                        failureOf(
                                "echo 'mongod: error while loading shared libraries: libssl.so.1.1: cannot open' >&2; exit 127"))
                .isEqualTo("server did not start: the library libssl.so.1.1 is missing on this machine. Log: " + log());
    }

    @Test
    void saysThatTheDiskIsFull() {
        assertThat(failureOf("echo 'FATAL: could not write: No space left on device'; exit 1"))
                .isEqualTo("server did not start: the disk is full. Log: " + log());
    }

    @Test
    void saysThatThePortIsTaken() {
        assertThat(failureOf("echo 'bind: Address already in use'; exit 1"))
                .isEqualTo("server did not start: its port is already in use. Log: " + log());
    }

    @Test
    void quotesTheMostTellingLineOfTheLog() {
        assertThat(failureOf("echo starting; echo 'FATAL: wrong version of the data'; echo bye; exit 3"))
                .isEqualTo("server did not start: it exited with code 3 (FATAL: wrong version of the data). Log: "
                        + log());
    }

    @Test
    void saysThatTheProgramIsNotThere() {
        ChildProcess child = ChildProcess.start(launch(List.of("/nowhere/server")));
        child.onExit().join();
        assertThat(child.failure()).hasMessageContaining("failed to execute /nowhere/server");
    }

    @Test
    void killsAChildThatDoesNotWantToEnd() {
        ChildProcess deaf = ChildProcess.start(launch(shell("trap '' TERM; while :; do sleep 0.1; done")));
        deaf.stop(Duration.ofMillis(200));
        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void keepsThePreviousLogBesideTheNewOne() {
        failureOf("echo first; exit 1");
        failureOf("echo second; exit 1");
        assertThat(directory.resolve("server.log.1")).hasContent("first");
        assertThat(log()).hasContent("second");
    }

    private String failureOf(String script) {
        ChildProcess child = ChildProcess.start(launch(shell(script)));
        child.onExit().join();
        return child.failure().getMessage();
    }

    private static List<String> shell(String script) {
        return List.of("sh", "-c", script);
    }

    private Launch launch(List<String> command) {
        return Launch.of("server", command, directory, log());
    }

    private Path log() {
        return directory.resolve("server.log");
    }
}
