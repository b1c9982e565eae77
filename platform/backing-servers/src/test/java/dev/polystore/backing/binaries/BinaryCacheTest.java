package dev.polystore.backing.binaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryCacheTest {

    @TempDir
    Path directory;

    private final List<String> progress = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();

    @Test
    void fetchesOnceHoweverManyAskAtOnce() {
        BinaryPackage thing = packaged(this::fetchGoodThing);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.generate(() -> threads.submit(() -> cache().get(thing)))
                    .limit(8)
                    .toList();
        }
        assertThat(fetches).hasValue(1);
        assertThat(cache().get(thing).resolve("thing.jar")).hasContent("good");
        assertThat(progress).first().asString().isEqualTo("Fetching Thing 1 with courier (once)");
    }

    @Test
    void refusesWhatHasAnotherChecksum() {
        BinaryPackage thing = packaged(folder -> write(folder.resolve("thing.jar"), "tampered"));
        assertThatThrownBy(() -> cache().get(thing))
                .isInstanceOf(FetchFailure.class)
                .hasMessageStartingWith("Thing 1 could not be fetched: thing.jar has the checksum")
                .hasMessageEndingWith("is pinned: not used. Without it: install thing.");
        assertThat(cache().has(thing)).isFalse();
    }

    @Test
    void refusesAFileThatNobodyPinned() {
        BinaryPackage thing = packaged(folder -> {
            fetchGoodThing(folder);
            write(folder.resolve("stowaway.jar"), "good");
        });
        assertThatThrownBy(() -> cache().get(thing)).hasMessageContaining("stowaway.jar");
    }

    @Test
    void startsAnewAfterAFetchThatBrokeOff() {
        assertThatThrownBy(() -> cache().get(packaged(folder -> {
                    write(folder.resolve("half"), "half");
                    throw new FetchFailure("network gone");
                })))
                .hasMessageContaining("network gone");
        assertThat(cache().get(packaged(this::fetchGoodThing)).resolve("half")).doesNotExist();
    }

    @Test
    void namesTheClientThatIsNotInstalled() {
        assertThatThrownBy(() -> Client.run(directory, List.of("no-such-client", "pack")))
                .hasMessage("no-such-client is needed once to fetch it and is not installed");
    }

    @Test
    void saysThatItMayBeOffline() {
        assertThatThrownBy(
                        () -> Client.run(directory, List.of("sh", "-c", "echo 'npm error code EAI_AGAIN' >&2; exit 1")))
                .hasMessage("sh failed: its registry cannot be reached (offline?)");
    }

    private BinaryCache cache() {
        return new BinaryCache(directory, progress::add);
    }

    private void fetchGoodThing(Path folder) {
        fetches.incrementAndGet();
        write(folder.resolve("thing.jar"), "good");
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BinaryPackage packaged(Courier courier) {
        return new BinaryPackage("thing", "Thing 1", "1", courier, Unpacking.NONE, "install thing");
    }

    private interface Courier extends Source {

        @Override
        default String client() {
            return "courier";
        }
    }
}
