package dev.polystore.local;

import java.nio.file.Path;

/**
 * Where a stack lives; two stacks in different places do not disturb each other.
 *
 * @param home the repository, with the jars of the services
 * @param directory holds data, logs and the control socket
 * @param portOffset how far all ports are moved away from their usual numbers
 */
public record Place(Path home, Path directory, int portOffset) {

    public Place {
        home = home.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
    }

    public int port(int usual) {
        return usual + portOffset;
    }

    /** The data of one component. */
    public Path data(String component) {
        return data().resolve(component);
    }

    public Path data() {
        return directory.resolve("data");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path log(String component) {
        return logs().resolve(component + ".log");
    }

    /** A service as it is run from here. */
    public Path application(String service) {
        return directory.resolve("applications").resolve(service);
    }

    public Path jar(String module) {
        return home.resolve(module).resolve("target").resolve(module + ".jar");
    }
}
