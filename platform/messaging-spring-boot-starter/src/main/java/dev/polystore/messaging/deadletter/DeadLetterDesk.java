package dev.polystore.messaging.deadletter;

import dev.polystore.messaging.consumer.Redelivery;
import dev.polystore.messaging.deadletter.DeadLetterTopics.Enclosed;
import dev.polystore.messaging.deadletter.Verdict.Act;
import dev.polystore.messaging.inbox.ParkedKeys;
import dev.polystore.web.operator.Operator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Where an operator sees and settles the dead letters of this service.
 *
 * <p>Whoever settles letters of a key holds the key: what arrives meanwhile waits until it is free, so nothing on a key
 * is overtaken.
 */
public final class DeadLetterDesk {

    private final String service;
    private final DeadLetterTopics topics;
    private final ParkedKeys parkedKeys;
    private final Redelivery redelivery;

    public DeadLetterDesk(String service, DeadLetterTopics topics, ParkedKeys parkedKeys, Redelivery redelivery) {
        this.service = service;
        this.topics = topics;
        this.parkedKeys = parkedKeys;
        this.redelivery = redelivery;
    }

    /** All letters that Kafka still has, the youngest first. */
    public List<DeadLetter> letters() {
        return redelivery.topics().stream()
                .flatMap(topic -> topics.of(topic).stream())
                .map(Enclosed::letter)
                .sorted(Comparator.comparing(DeadLetter::parkedAt).reversed())
                .toList();
    }

    /** @throws UnknownLetter if this service has none with this id */
    public DeadLetter letter(LetterId id) {
        return find(id).letter();
    }

    public List<ParkedKeys.ParkedKey> parkedKeys() {
        return parkedKeys.of(service);
    }

    /**
     * Tells what a replay would do, and does nothing.
     *
     * @throws UnknownLetter if this service has none with this id
     * @throws LetterSettled if it waits no more
     */
    public Replay rehearse(LetterId id) {
        var letters = waitingWith(waiting(id));
        var messages = letters.stream().map(Enclosed::message).toList();
        var failures = redelivery.rehearse(messages);
        var outcomes = new ArrayList<Replay.Outcome>();
        for (int i = 0; i < failures.size(); i++) {
            outcomes.add(outcome(letters.get(i).letter(), failures.get(i)));
        }
        return new Replay(
                outcomes, failures.size() == letters.size() && failures.stream().allMatch(String::isEmpty));
    }

    /**
     * Handles a letter's message again, and before and after it all that waits on its key, in their sequence; stops at the
     * first that fails once more.
     *
     * @throws UnknownLetter if this service has none with this id
     * @throws LetterSettled if it waits no more
     */
    public Replay replay(LetterId id, Operator operator) {
        return holding(waiting(id), letter -> replayAll(letter, operator));
    }

    private Replay replayAll(Enclosed any, Operator operator) {
        var outcomes = new ArrayList<Replay.Outcome>();
        for (var letter : waitingWith(any)) {
            var failure = redelivery.handle(letter.message());
            var act = failure.isEmpty() ? Act.REPLAYED : Act.FAILED;
            topics.note(letter.letter().id(), act, operator, failure);
            outcomes.add(outcome(letter.letter(), failure));
            if (act == Act.FAILED) {
                return new Replay(outcomes, false);
            }
        }
        release(any.letter());
        return new Replay(outcomes, true);
    }

    /**
     * Gives a letter's message up; its key is free again when nothing else waits on it.
     *
     * @throws UnknownLetter if this service has none with this id
     * @throws LetterSettled if it waits no more
     */
    public DeadLetter discard(LetterId id, Operator operator) {
        return holding(waiting(id), letter -> {
            topics.note(id, Act.DISCARDED, operator, "");
            if (waitingWith(letter).isEmpty()) {
                release(letter.letter());
            }
            return letter(id);
        });
    }

    private <T> T holding(Enclosed enclosed, Function<Enclosed, T> action) {
        var letter = enclosed.letter();
        if (letter.key() == null) {
            return action.apply(enclosed);
        }
        parkedKeys.park(service, letter.id().topic(), letter.key(), letter.cause());
        return parkedKeys
                .whileParked(service, letter.id().topic(), letter.key(), () -> action.apply(enclosed))
                .orElseThrow(() -> new LetterSettled(letter(letter.id())));
    }

    private void release(DeadLetter letter) {
        if (letter.key() != null) {
            parkedKeys.release(service, letter.id().topic(), letter.key());
        }
    }

    private Enclosed waiting(LetterId id) {
        var found = find(id);
        if (!found.letter().waits()) {
            throw new LetterSettled(found.letter());
        }
        return found;
    }

    private Enclosed find(LetterId id) {
        return topics.of(id, record -> record.offset() == id.offset()).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownLetter(id.toString()));
    }

    private List<Enclosed> waitingWith(Enclosed any) {
        var key = any.letter().key();
        var id = any.letter().id();
        return topics
                .of(id, record -> key == null ? record.offset() == id.offset() : Objects.equals(record.key(), key))
                .stream()
                .filter(letter -> letter.letter().waits())
                .toList();
    }

    private static Replay.Outcome outcome(DeadLetter letter, String failure) {
        return new Replay.Outcome(letter.id(), letter.type(), failure);
    }
}
