package dev.polystore.auditor.message;

import dev.polystore.auditor.statement.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A service that takes messages in, and what it takes. */
record Subscriber(Service service, Intake intake) {

    private static final int MOST = 2_000;

    /** @param inbox whether it notes what it has handled */
    record Intake(boolean inbox, List<Subscription> subscriptions) {}

    record Subscription(String topic, Set<String> types, boolean everything) {

        boolean covers(SentMessage message) {
            return topic.equals(message.topic()) && (everything || types.contains(message.type()));
        }
    }

    private record Question(List<UUID> ids) {}

    private record Handled(Set<UUID> ids) {}

    static Subscriber of(Service service) {
        return new Subscriber(service, service.get("/v1/messages/subscriptions", Map.of(), Intake.class));
    }

    /** Those of some messages that should have taken effect here and have not. */
    List<Sent> missing(Collection<Sent> messages) {
        if (!intake.inbox()) {
            return List.of();
        }
        var meant = messages.stream()
                .filter(sent -> intake.subscriptions().stream().anyMatch(to -> to.covers(sent.message())))
                .toList();
        var handled = handled(meant.stream().map(Sent::id).distinct().toList());
        return meant.stream().filter(sent -> !handled.contains(sent.id())).toList();
    }

    private Set<UUID> handled(List<UUID> ids) {
        var handled = new HashSet<UUID>();
        for (int i = 0; i < ids.size(); i += MOST) {
            var some = new ArrayList<>(ids.subList(i, Math.min(i + MOST, ids.size())));
            handled.addAll(service.ask("/v1/messages/handled", new Question(some), Handled.class)
                    .ids());
        }
        return handled;
    }
}
