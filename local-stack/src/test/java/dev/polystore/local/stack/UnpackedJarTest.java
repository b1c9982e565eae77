package dev.polystore.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedJarTest {

    @TempDir
    Path directory;

    private Path source;
    private Path archive;
    private UnpackedJar jar;

    /** What a service's jar runs when it is taken apart. */
    static final class TakenApart {
        public static void main(String[] args) {
            if (!args[0].equals("extract")) {
                System.exit(1);
            }
        }
    }

    @BeforeEach
    void build() throws IOException {
        source = directory.resolve("order-service.jar");
        var folder = Files.createDirectory(directory.resolve("applications"));
        archive = folder.resolve("classes.jsa");
        jar = new UnpackedJar("order-service", source, folder);
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TakenApart.class.getName());
        var entry = TakenApart.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(source), manifest);
                var code = TakenApart.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
    }

    @Test
    void throwsTheClassArchiveAwayWithTheJarThatItWasOf() throws IOException {
        jar.unpack();
        Files.writeString(archive, "of this jar");

        jar.unpack();
        assertThat(archive).exists();

        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        jar.unpack();
        assertThat(archive).doesNotExist();
    }

    @Test
    void givesTheJvmWhatIsWantedAfterItsDefaultsSoThatItCounts() {
        var command = jar.command(128, " -XX:TieredStopAtLevel=4   -Xmx256m ");

        assertThat(command).containsSubsequence("-Xmx128m", "-XX:TieredStopAtLevel=4", "-Xmx256m", "-jar");
        assertThat(command.getLast()).endsWith("applications/order-service.jar");
    }

    @Test
    void addsNothingWhereNothingIsWanted() {
        assertThat(jar.command(128, null)).isEqualTo(jar.command(128, "  "));
    }
}
