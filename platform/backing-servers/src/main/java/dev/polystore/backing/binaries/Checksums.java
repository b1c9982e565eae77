package dev.polystore.backing.binaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pinned SHA-256 of each file of a package, in the format of {@code sha256sum}. */
record Checksums(Map<String, String> byFile) {

    static Checksums of(String id) {
        try (InputStream list = Checksums.class.getResourceAsStream(id + ".sha256")) {
            return parse(new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checksums parse(String list) {
        return new Checksums(list.lines()
                .map(line -> line.split(" +\\*?", 2))
                .collect(Collectors.toMap(words -> words[1], words -> words[0])));
    }

    void verify(Path folder) {
        jarsIn(folder).filter(name -> !byFile.containsKey(name)).forEach(name -> {
            throw new FetchFailure("%s was fetched but no checksum of it is pinned".formatted(name));
        });
        byFile.forEach((name, expected) -> {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                throw new FetchFailure("%s is not among what was fetched".formatted(name));
            }
            String found = sha256(file);
            if (!found.equals(expected)) {
                throw new FetchFailure(
                        "%s has the checksum %s, but %s is pinned: not used".formatted(name, found, expected));
            }
        });
    }

    private static Stream<String> jarsIn(Path folder) {
        String[] names = folder.toFile().list((_, name) -> name.endsWith(".jar"));
        return Stream.of(Objects.requireNonNull(names));
    }

    private static String sha256(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
