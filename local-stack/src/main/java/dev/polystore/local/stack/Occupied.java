package dev.polystore.local.stack;

import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second stack out of a place, and the ports of a place the same: MongoDB's data remembers its port. */
final class Occupied implements AutoCloseable {

    private final FileChannel lock;

    private Occupied(FileChannel lock) {
        this.lock = lock;
    }

    static Occupied take(Place place) {
        try {
            Files.createDirectories(place.data());
            Files.createDirectories(place.logs());
            var lock = FileChannel.open(
                    place.directory().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(lock)) {
                throw new StartFailure("A stack runs already in " + place.directory());
            }
            requireSamePorts(place, place.data().resolve("port-offset"));
            return new Occupied(lock);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + place.directory(), e);
        }
    }

    private static boolean locks(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void requireSamePorts(Place place, Path file) throws IOException {
        var wanted = String.valueOf(place.portOffset());
        if (!Files.exists(file)) {
            Files.writeString(file, wanted);
        } else if (!Files.readString(file).equals(wanted)) {
            throw new StartFailure("The data in %s were made with --port-offset %s, not %s"
                    .formatted(place.data(), Files.readString(file), wanted));
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
