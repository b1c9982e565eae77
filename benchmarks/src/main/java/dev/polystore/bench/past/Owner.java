package dev.polystore.bench.past;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A service that keeps something of each order.
 *
 * @param table has one row for each order
 * @param key the table's column with the order's id
 */
record Owner(String service, String database, String table, String key) {

    String server() {
        return service + "-postgres";
    }

    /** What the service keeps of the orders {@code $from} to {@code $to}. */
    String script() {
        return script(service);
    }

    static String script(String name) {
        try (var file = Owner.class.getResourceAsStream(name + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("%s.sql cannot be read".formatted(name), e);
        }
    }
}
