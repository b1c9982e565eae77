package dev.polystore.backing.binaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Feeds an uncompressed archive to the system's {@code tar}, which knows about links and modes. */
final class Tar {

    private Tar() {}

    static void extract(InputStream archive, Path folder, String... members) throws IOException {
        List<String> command = new ArrayList<>(List.of("tar", "-x", "--no-same-owner", "-C", folder.toString()));
        command.addAll(List.of(members));
        Process tar = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        try (OutputStream out = tar.getOutputStream()) {
            archive.transferTo(out);
        }
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("tar could not unpack into " + folder);
        }
    }
}
