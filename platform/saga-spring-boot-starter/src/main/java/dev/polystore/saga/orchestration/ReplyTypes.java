package dev.polystore.saga.orchestration;

import dev.polystore.messaging.Command;
import dev.polystore.messaging.MessageTypes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;

/** What the commands of this service can be answered with, read off their {@code Command<R>}. */
final class ReplyTypes {

    private final Set<Class<?>> registered;

    ReplyTypes(Collection<MessageTypes> types) {
        this.registered =
                types.stream().flatMap(some -> some.records().values().stream()).collect(Collectors.toSet());
    }

    /** @throws IllegalStateException if a command can be answered by a record that no {@link MessageTypes} names */
    Set<Class<?>> replies() {
        var replies = new HashSet<Class<?>>();
        for (var command : registered) {
            if (Command.class.isAssignableFrom(command)) {
                records(replyOf(command))
                        .peek(reply -> demandRegistered(reply, command))
                        .forEach(replies::add);
            }
        }
        return replies;
    }

    private static Class<?> replyOf(Class<?> command) {
        return ResolvableType.forClass(Command.class, command).getGeneric(0).toClass();
    }

    private static Stream<Class<?>> records(Class<?> reply) {
        return reply.isSealed()
                ? Stream.of(reply.getPermittedSubclasses()).flatMap(ReplyTypes::records)
                : Stream.of(reply);
    }

    private void demandRegistered(Class<?> reply, Class<?> command) {
        if (!registered.contains(reply)) {
            throw new IllegalStateException(
                    "%s can be answered by %s, which is not a registered message; add it to a MessageTypes bean"
                            .formatted(command.getSimpleName(), reply.getName()));
        }
    }
}
