package dev.polystore.messaging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which record stands for which type on the wire. A service declares a bean of it for each package of messages; a type
 * that no bean names is neither written nor read, and no class name ever travels.
 */
public final class MessageTypes {

    private final Map<String, Class<?>> records = new LinkedHashMap<>();

    private MessageTypes() {}

    public static MessageTypes none() {
        return new MessageTypes();
    }

    /**
     * Adds a type of this or another service.
     *
     * @param type {@code <service>.<Name>.v<n>}
     * @throws IllegalArgumentException if the type is not of this form or named twice
     */
    public MessageTypes with(String type, Class<? extends Record> body) {
        WireType.parse(type);
        if (records.putIfAbsent(type, body) != null) {
            throw new IllegalArgumentException("Message type " + type + " is named twice");
        }
        return this;
    }

    /** What has been added, by type. */
    public Map<String, Class<?>> records() {
        return Collections.unmodifiableMap(records);
    }
}
