package dev.polystore.cart.relay;

import dev.polystore.messaging.OutboxMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redis.clients.jedis.StreamEntryID;

/** A message in the stream: names and values, its headers among them. */
public record OutboxEntry(StreamEntryID id, OutboxMessage message) {

    private static final String HEADER = "header:";

    /** The names and values of an entry, for a script that appends it. */
    public static List<String> fields(OutboxMessage message) {
        var fields = new ArrayList<String>();
        fields.addAll(List.of("id", message.id().toString()));
        fields.addAll(List.of("topic", message.topic()));
        fields.addAll(List.of("key", message.key()));
        fields.addAll(List.of("type", message.type()));
        fields.addAll(List.of("payload", message.payload()));
        message.headers().forEach((name, value) -> fields.addAll(List.of(HEADER + name, value)));
        return fields;
    }

    /** The same by name. */
    static Map<String, String> map(OutboxMessage message) {
        var fields = fields(message);
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.size(); i += 2) {
            map.put(fields.get(i), fields.get(i + 1));
        }
        return map;
    }

    /** Reads an entry as Redis answers it to a script: its id, then a list of names and values. */
    static OutboxEntry read(Object answer) {
        if (!(answer instanceof List<?> entry && entry.get(1) instanceof List<?> values)) {
            throw new IllegalArgumentException("No entry of a stream: " + answer);
        }
        var fields = new HashMap<String, String>();
        for (int i = 0; i < values.size(); i += 2) {
            fields.put(String.valueOf(values.get(i)), String.valueOf(values.get(i + 1)));
        }
        return new OutboxEntry(new StreamEntryID(String.valueOf(entry.get(0))), message(fields));
    }

    static OutboxMessage message(Map<String, String> fields) {
        var headers = new HashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(HEADER)) {
                headers.put(name.substring(HEADER.length()), value);
            }
        });
        return new OutboxMessage(
                UUID.fromString(field(fields, "id")),
                field(fields, "topic"),
                field(fields, "key"),
                field(fields, "type"),
                field(fields, "payload"),
                headers);
    }

    private static String field(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("An entry of the outbox has no " + name);
        }
        return value;
    }
}
