package dev.polystore.auditor.message;

import dev.polystore.auditor.audit.Area;
import dev.polystore.auditor.audit.Look;
import dev.polystore.auditor.audit.Scope;
import dev.polystore.auditor.audit.Sighting;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Services;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All messages that the outboxes still have, a page or so of them at a time. */
@Component
class MessageArea implements Area {

    private final List<Producer> producers;
    private final Services services;
    private final Topics topics;

    MessageArea(Services services, Topics topics) {
        this.producers = services.producers().stream().map(Producer::new).toList();
        this.services = services;
        this.topics = topics;
    }

    @Override
    public String rows() {
        return "messages";
    }

    @Override
    public Iterator<Look> looks(Scope scope) {
        var subscribers = services.ofTheShop().stream().map(Subscriber::of).toList();
        return beginning(new Window(scope.changedSince(), scope.until()))
                .map(begin -> new Windows(producers, new Window(begin, scope.until())))
                .map(parts -> Look.atEach(parts, part -> take(part, subscribers)))
                .orElseGet(Collections::emptyIterator);
    }

    private Optional<Instant> beginning(Window window) {
        return producers.stream()
                .flatMap(producer -> producer.beginning(window).stream())
                .min(Comparator.naturalOrder());
    }

    private Sighting take(Window window, List<Subscriber> subscribers) {
        var sent = producers.stream()
                .flatMap(producer -> producer.sent(window).stream())
                .toList();
        var unsent = topics.missing(sent, window);
        var arrived = sent.stream().filter(message -> !unsent.contains(message)).toList();
        var violations = Stream.concat(
                unsent.stream().map(MessagesTakeEffect::notInItsTopic),
                subscribers.stream().flatMap(subscriber -> withoutEffect(arrived, subscriber)));
        return new Sighting(violations.toList(), List.of(), sent.size(), 0);
    }

    private static Stream<Violation> withoutEffect(List<Sent> arrived, Subscriber subscriber) {
        var missing = subscriber.missing(arrived);
        if (missing.isEmpty()) {
            return Stream.empty();
        }
        var known = new DeadLetters(subscriber.service()).messages();
        return missing.stream()
                .filter(sent -> !known.contains(sent.id().toString()))
                .map(sent -> MessagesTakeEffect.withoutEffect(sent, subscriber));
    }
}
