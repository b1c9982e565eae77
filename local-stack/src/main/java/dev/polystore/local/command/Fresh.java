package dev.polystore.local.command;

import dev.polystore.local.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;

/** Throws away the data of a stack that does not run. */
final class Fresh {

    private Fresh() {}

    static void wipe(Place place) {
        if (!Files.exists(place.data())) {
            return;
        }
        try (var files = Files.walk(place.data())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot throw away " + place.data(), e);
        }
    }
}
