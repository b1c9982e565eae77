package dev.polystore.backing.binaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Artifacts fetched by Maven, with their dependencies or without. */
record MavenSource(List<String> coordinates, boolean transitive) implements Source {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                <groupId>dev.polystore.backing</groupId>
                <artifactId>binaries</artifactId>
                <version>1</version>
                <dependencies>
            %s
                </dependencies>
            </project>
            """;
    private static final String DEPENDENCY = """
                    <dependency>
                        <groupId>%s</groupId>
                        <artifactId>%s</artifactId>
                        <version>%s</version>
                    </dependency>""";

    @Override
    public String client() {
        return "mvn";
    }

    @Override
    public void fetchInto(Path folder) {
        Client.run(
                folder,
                List.of(
                        "mvn",
                        "--batch-mode",
                        "--quiet",
                        "--file",
                        write(folder).toString(),
                        "org.apache.maven.plugins:maven-dependency-plugin:%s:copy-dependencies"
                                .formatted(Versions.of("maven-dependency-plugin")),
                        "-DincludeScope=runtime",
                        "-DexcludeTransitive=" + !transitive,
                        "-DoutputDirectory=" + folder.toAbsolutePath()));
    }

    private Path write(Path folder) {
        String dependencies = coordinates.stream()
                .map(coordinate -> DEPENDENCY.formatted((Object[]) coordinate.split(":")))
                .collect(Collectors.joining("\n"));
        try {
            return Files.writeString(folder.resolve("pom.xml"), POM.formatted(dependencies));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
