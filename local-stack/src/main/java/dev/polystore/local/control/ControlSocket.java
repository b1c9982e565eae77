package dev.polystore.local.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.polystore.local.Place;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.UUID;

/** Where a stack listens: in its place, or in the temporary directory if that path is too long for a socket. */
final class ControlSocket {

    private static final int LONGEST = 100;

    private ControlSocket() {}

    static Path file(Place place) {
        var file = place.directory().resolve("control.sock");
        if (file.toString().getBytes(UTF_8).length <= LONGEST) {
            return file;
        }
        var name = UUID.nameUUIDFromBytes(file.toString().getBytes(UTF_8));
        return Path.of(System.getProperty("java.io.tmpdir"), "polystore-" + name + ".sock");
    }

    static UnixDomainSocketAddress address(Place place) {
        return UnixDomainSocketAddress.of(file(place));
    }
}
