package dev.polystore.messaging.consumer;

import dev.polystore.messaging.MessageBatchHandler;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The handlers of one topic. */
final class TopicHandlers {

    private final String topic;
    private final Map<Class<?>, List<HandlerMethod>> methods;
    private final List<MessageBatchHandler> batchHandlers;

    TopicHandlers(String topic, List<HandlerMethod> methods, List<MessageBatchHandler> batchHandlers) {
        this.topic = topic;
        this.methods = methods.stream().collect(Collectors.groupingBy(HandlerMethod::reads));
        this.batchHandlers = batchHandlers;
        this.methods.forEach(TopicHandlers::refuseTwoAnswers);
    }

    private static void refuseTwoAnswers(Class<?> command, List<HandlerMethod> methods) {
        if (methods.stream().filter(HandlerMethod::handlesCommands).count() > 1) {
            throw new IllegalArgumentException(
                    "%s is handled twice, but a command has one reply: %s".formatted(command.getName(), methods));
        }
    }

    String topic() {
        return topic;
    }

    List<HandlerMethod> methodsFor(Class<?> body) {
        return methods.getOrDefault(body, List.of());
    }

    List<MessageBatchHandler> batchHandlers() {
        return batchHandlers;
    }

    boolean reads(Class<?> body) {
        return methods.containsKey(body)
                || batchHandlers.stream().anyMatch(handler -> handler.reads().contains(body));
    }

    /** Events may bring types that nobody here cares for; a command or a reply is meant for us and must not be lost. */
    boolean maySkip() {
        return topic.endsWith(".events");
    }

    boolean prepares() {
        return methods.values().stream().flatMap(List::stream).anyMatch(HandlerMethod::isPrepared);
    }
}
