package dev.polystore.catalog.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.core.io.Resource;

/** Database commands in a file, {@code V<version>__<name>.json}. */
record SchemaScript(int version, String file, String checksum, List<Document> commands) {

    private static final Pattern FILE = Pattern.compile("V([1-9][0-9]*)__[a-z_]+\\.json");

    static SchemaScript read(Resource resource) {
        var file = String.valueOf(resource.getFilename());
        var match = FILE.matcher(file);
        if (!match.matches()) {
            throw new IllegalStateException("Schema script " + file + " is not named like V1__things.json");
        }
        try {
            var text = resource.getContentAsString(UTF_8);
            var commands = Document.parse("{\"commands\":" + text + "}").getList("commands", Document.class);
            return new SchemaScript(Integer.parseInt(match.group(1)), file, sha256(text), commands);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
