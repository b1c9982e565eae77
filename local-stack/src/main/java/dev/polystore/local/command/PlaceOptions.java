package dev.polystore.local.command;

import dev.polystore.local.Place;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stack is meant, if there is more than one. */
public final class PlaceOptions {

    @Option(names = "--dir", paramLabel = "DIR", description = "Where data and logs are (default: .polystore).")
    private @Nullable Path directory;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Moves all ports by N, so that two stacks can run side by side.")
    private int portOffset;

    public Place place() {
        var home = Path.of(System.getProperty("polystore.home", ""));
        return new Place(home, directory == null ? home.resolve(".polystore") : directory, portOffset);
    }
}
