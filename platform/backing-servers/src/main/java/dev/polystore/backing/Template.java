package dev.polystore.backing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A configuration file with {@code ${name}} places, which come out filled. */
record Template(String text) {

    static Template of(String resource) throws IOException {
        try (InputStream file = Template.class.getResourceAsStream(resource)) {
            return new Template(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    Template plus(String more) {
        return new Template(text + "\n" + more);
    }

    Template with(String name, Object value) {
        return new Template(text.replace("${" + name + "}", String.valueOf(value)));
    }
}
