package dev.polystore.simulator;

import dev.polystore.simulator.Journal.Entry;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** All authorizations by the merchants' references. What was once answered under an idempotency key stays the answer. */
class Authorizations {

    private final Journal journal;
    private final Clock clock;
    private final Map<String, Entry> answers = new HashMap<>();
    private final Map<String, Authorization> authorizations = new HashMap<>();
    private final Map<String, Charge> charges = new LinkedHashMap<>();
    private final NavigableMap<String, Charge> byReference = new TreeMap<>();

    Authorizations(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        journal.read().forEach(this::remember);
    }

    synchronized boolean answered(String idempotencyKey) {
        return answers.containsKey(idempotencyKey);
    }

    synchronized Authorization authorize(String idempotencyKey, String reference, Money amount, TestToken token) {
        var request = "authorize %s %s %s".formatted(reference, amount, token.name());
        return once(idempotencyKey, request, () -> {
            if (authorizations.containsKey(reference)) {
                throw new Authorization.WrongState(reference + " is authorized already");
            }
            return Authorization.of(reference, amount, token);
        });
    }

    synchronized Authorization change(
            String idempotencyKey, String reference, String verb, UnaryOperator<Authorization> change) {
        return once(idempotencyKey, verb + " " + reference, () -> change.apply(get(reference)));
    }

    synchronized Authorization get(String reference) {
        var authorization = authorizations.get(reference);
        if (authorization == null) {
            throw new UnknownReference(reference);
        }
        return authorization;
    }

    /** What was captured, oldest first. */
    synchronized List<Charge> charges() {
        return List.copyOf(charges.values());
    }

    /** What was captured for references from one up to another, which is not included, the last first. */
    synchronized List<Charge> charges(String from, String before, int atMost) {
        return from.compareTo(before) > 0
                ? List.of()
                : byReference.subMap(from, true, before, false).descendingMap().values().stream()
                        .limit(atMost)
                        .toList();
    }

    private Authorization once(String idempotencyKey, String request, Supplier<Authorization> change) {
        var earlier = answers.get(idempotencyKey);
        if (earlier == null) {
            var entry = new Entry(clock.instant(), idempotencyKey, request, change.get());
            journal.append(entry);
            remember(entry);
            return entry.authorization();
        }
        if (!earlier.request().equals(request)) {
            throw new IdempotencyKeyReused(idempotencyKey, earlier.request());
        }
        return earlier.authorization();
    }

    private void remember(Entry entry) {
        var authorization = entry.authorization();
        answers.put(entry.idempotencyKey(), entry);
        authorizations.put(authorization.reference(), authorization);
        switch (authorization.status()) {
            case CAPTURED -> remember(new Charge(authorization.reference(), authorization.amount(), entry.at(), null));
            case REFUNDED ->
                Optional.ofNullable(charges.get(authorization.reference()))
                        .ifPresent(charge -> remember(charge.refunded(entry.at())));
            case AUTHORIZED, DECLINED, CAPTURE_DECLINED, VOIDED -> {}
        }
    }

    private void remember(Charge charge) {
        charges.put(charge.reference(), charge);
        byReference.put(charge.reference(), charge);
    }

    static final class UnknownReference extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownReference(String reference) {
            super("Nothing was ever authorized for " + reference);
        }
    }

    static final class IdempotencyKeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        IdempotencyKeyReused(String key, String earlier) {
            super("The key %s was used for: %s".formatted(key, earlier));
        }
    }
}
