package dev.polystore.messaging;

import java.util.UUID;

/** Seals records into messages: id, type, JSON, CloudEvents headers and the current trace. */
public interface MessageEncoder {

    /** An event of this service, for {@code <this service>.events}. */
    OutboxMessage event(Event event);

    /**
     * A command to another service, whose replies come to {@code <this service>.replies}.
     *
     * @param id the id of the message, which replies name in {@code in-reply-to}
     * @param conversation what the command belongs to, such as a saga; the key of the command and of its reply
     */
    OutboxMessage command(UUID id, UUID conversation, Command<?> command);

    /** The answer to a command, for the topic that the command asks for. */
    OutboxMessage reply(Object reply, ReceivedMessage<?> command);
}
