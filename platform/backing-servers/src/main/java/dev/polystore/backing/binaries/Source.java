package dev.polystore.backing.binaries;

import java.nio.file.Path;

/** Fetches the files of a package into a folder with the ordinary client of its registry. */
interface Source {

    String client();

    void fetchInto(Path folder);
}
