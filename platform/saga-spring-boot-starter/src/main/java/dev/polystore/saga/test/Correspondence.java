package dev.polystore.saga.test;

import dev.polystore.messaging.Command;
import dev.polystore.saga.execution.Effect.Send;
import dev.polystore.saga.execution.SagaInstance;
import dev.polystore.saga.execution.StepProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;

/** What a saga has sent, to find out what a reply answers. */
final class Correspondence {

    private final List<Send> sent = new ArrayList<>();

    void add(Send send) {
        sent.add(send);
    }

    UUID awaited(SagaInstance<?> saga, Object reply) {
        return only(awaited(saga, send -> isAnswer(reply, send.command())), "could be answered by " + reply);
    }

    UUID awaited(SagaInstance<?> saga, Class<? extends Command<?>> command) {
        return only(awaited(saga, send -> command.isInstance(send.command())), "is a " + command.getSimpleName());
    }

    UUID onlyAwaited(SagaInstance<?> saga) {
        return only(awaited(saga, _ -> true), "is the only one");
    }

    UUID past(SagaInstance<?> saga, Object reply) {
        var awaited = commands(saga, progress -> progress.state().awaitsReply());
        return sent.reversed().stream()
                .filter(send -> !awaited.contains(send.id()) && isAnswer(reply, send.command()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No past command could be answered by " + reply))
                .id();
    }

    private List<Send> awaited(SagaInstance<?> saga, Predicate<Send> wanted) {
        var open = commands(saga, StepProgress::isOpen);
        return sent.stream()
                .filter(send -> open.contains(send.id()))
                .filter(wanted)
                .toList();
    }

    private static UUID only(List<Send> found, String wanted) {
        if (found.size() != 1) {
            throw new AssertionError("Of the awaited commands exactly one must be the one that %s, but these are: %s"
                    .formatted(wanted, found.stream().map(Send::command).toList()));
        }
        return found.getFirst().id();
    }

    private static Set<UUID> commands(SagaInstance<?> saga, Predicate<StepProgress> which) {
        return saga.steps().values().stream()
                .filter(which)
                .map(StepProgress::command)
                .collect(Collectors.toSet());
    }

    private static boolean isAnswer(Object reply, Command<?> command) {
        return ResolvableType.forClass(Command.class, command.getClass())
                .getGeneric(0)
                .toClass()
                .isInstance(reply);
    }
}
