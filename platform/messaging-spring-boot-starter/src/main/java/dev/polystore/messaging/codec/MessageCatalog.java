package dev.polystore.messaging.codec;

import dev.polystore.messaging.MessageTypes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All message types that a service knows, from all of its {@link MessageTypes}. */
public final class MessageCatalog {

    private final Map<String, Class<?>> recordByType = new HashMap<>();
    private final Map<Class<?>, String> typeByRecord = new HashMap<>();

    public MessageCatalog(Collection<MessageTypes> registrations) {
        registrations.forEach(types -> types.records().forEach(this::add));
    }

    private void add(String type, Class<?> body) {
        var earlier = recordByType.putIfAbsent(type, body);
        if (earlier != null && earlier != body) {
            throw new IllegalArgumentException("Message type %s is registered for both %s and %s"
                    .formatted(type, earlier.getName(), body.getName()));
        }
        var otherType = typeByRecord.putIfAbsent(body, type);
        if (otherType != null && !otherType.equals(type)) {
            throw new IllegalArgumentException("%s is registered as both %s and %s; one record stands for one type"
                    .formatted(body.getName(), otherType, type));
        }
    }

    public void forEach(BiConsumer<String, Class<?>> action) {
        recordByType.forEach(action);
    }

    public Optional<Class<?>> recordOf(String type) {
        return Optional.ofNullable(recordByType.get(type));
    }

    /**
     * The name on the wire of a record.
     *
     * @throws IllegalArgumentException if no {@link MessageTypes} bean names it
     */
    public String typeOf(Class<?> body) {
        @Nullable String type = typeByRecord.get(body);
        if (type == null) {
            throw new IllegalArgumentException(
                    "%s is not a registered message; add it to a MessageTypes bean".formatted(body.getName()));
        }
        return type;
    }
}
