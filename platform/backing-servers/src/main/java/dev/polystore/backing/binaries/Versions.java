package dev.polystore.backing.binaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that the build has written down. */
final class Versions {

    private static final Properties VERSIONS = read();

    private Versions() {}

    static String of(String id) {
        return VERSIONS.getProperty(id, "unknown");
    }

    private static Properties read() {
        var versions = new Properties();
        try (var file = Versions.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
