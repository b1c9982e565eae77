package dev.polystore.analytics.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Statements that take the schema one version further, each ended by a semicolon at the end of a line. */
record Script(int version, String name, String text) {

    private static final Pattern NAME = Pattern.compile("V([1-9][0-9]*)__[a-z0-9_]+\\.sql");
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";[ \\t]*(\\n|$)");

    static Script of(String name, String text) {
        var match = NAME.matcher(name);
        if (!match.matches()) {
            throw new SchemaProblem("Schema script " + name + " is not named like V7__returns.sql");
        }
        return new Script(Integer.parseInt(match.group(1)), name, text.replace("\r\n", "\n"));
    }

    List<String> statements() {
        return Stream.of(END_OF_STATEMENT.split(text))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform knows SHA-256", impossible);
        }
    }
}
