package dev.polystore.backing;

import java.nio.file.Path;

/**
 * What every server needs to know.
 *
 * @param directory holds the server's configuration, its {@code data} and its log
 * @param megabytes the size of its main memory pool: heap, buffers or cache
 */
public record ServerSettings(String name, Path directory, int port, int megabytes) {

    public ServerSettings {
        directory = directory.toAbsolutePath();
    }

    public Path data() {
        return directory.resolve("data");
    }

    public Path log() {
        return directory.resolve("server.log");
    }

    public String address() {
        return "127.0.0.1:" + port;
    }
}
