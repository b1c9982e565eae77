package dev.polystore.testsupport.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.testcontainers.utility.DockerImageName;

/** The images of docker-compose.yml, so that tests run on what is deployed. */
final class ComposeImages {

    private ComposeImages() {}

    static DockerImageName of(String repository) {
        var image = Pattern.compile("image: (%s:\\S+)".formatted(Pattern.quote(repository)))
                .matcher(composeFile());
        if (!image.find()) {
            throw new IllegalStateException("docker-compose.yml has no image of " + repository);
        }
        return DockerImageName.parse(image.group(1));
    }

    private static String composeFile() {
        try {
            return Files.readString(Stream.iterate(
                            Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                    .map(folder -> folder.resolve("docker-compose.yml"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No docker-compose.yml above the working directory")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
