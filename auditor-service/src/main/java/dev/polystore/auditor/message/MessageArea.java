package dev.polystore.auditor.message;

import dev.polystore.auditor.audit.Area;
import dev.polystore.auditor.audit.Look;
import dev.polystore.auditor.audit.Scope;
import dev.polystore.auditor.audit.Sighting;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Services;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All messages that the outboxes still have, a page at a time; the topics are read once beside each outbox. */
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
    public Stream<Look> looks(Scope scope) {
        var window = new Window(scope.changedSince(), scope.until());
        var subscribers = services.ofTheShop().stream().map(Subscriber::of).toList();
        return producers.stream().flatMap(producer -> looks(producer, window, subscribers));
    }

    private Stream<Look> looks(Producer producer, Window window, List<Subscriber> subscribers) {
        var pages = producer.pages(window);
        var reading = topics.read(ReadAhead.of(producer));
        return pages.map(page -> Look.atHand(
                        () -> take(page.messages(), reading::missing, subscribers),
                        again(producer, window, page.after(), subscribers)))
                .onClose(reading::close);
    }

    /** Remembers where the page is, and not what is on it. */
    private Look again(Producer producer, Window window, @Nullable String after, List<Subscriber> subscribers) {
        return () -> take(producer.page(window, after).messages(), topics::missing, subscribers);
    }

    private static Sighting take(
            List<Sent> sent, Function<List<Sent>, Set<Sent>> missing, List<Subscriber> subscribers) {
        var unsent = missing.apply(sent);
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
