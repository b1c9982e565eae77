package dev.polystore.local.stack;

import dev.polystore.local.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;

/** Makes all logs be found in one folder, wherever they are written. */
final class Logs {

    private Logs() {}

    static void link(Component component, Place place) {
        var link = place.log(component.name());
        try {
            if (!component.log().equals(link) && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(link, component.log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + place.logs(), e);
        }
    }
}
