package dev.polystore.auditor.message;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Messages of an outbox that were found in their topics before the outbox has named them. What it cannot name any more is
 * forgotten, a generation at once; and when there are too many, one has to wait until some are asked for.
 */
final class ReadAhead {

    /** About 100 bytes each. */
    private static final int MOST = 100_000;

    private final String source;
    private final int most;
    private Set<Place> older = new HashSet<>();
    private Set<Place> younger = new HashSet<>();
    private long lastOfOlder = Long.MIN_VALUE;
    private long lastOfYounger = Long.MIN_VALUE;

    /** @param most how many are kept: 0 for none, by who reads on regardless */
    ReadAhead(String source, int most) {
        this.source = source;
        this.most = most;
    }

    static ReadAhead of(Producer producer) {
        return new ReadAhead("/" + producer.service().name(), MOST);
    }

    /** For who will not ask for anything later. */
    static ReadAhead none() {
        return new ReadAhead("", 0);
    }

    /** Keeps it, unless somebody else has sent it. */
    void add(ConsumerRecord<?, ?> message, Place place) {
        if (most > 0 && Place.header(message, "ce_source").orElse(source).equals(source)) {
            younger.add(place);
            lastOfYounger = Math.max(lastOfYounger, message.timestamp());
        }
    }

    /** @return whether it was there */
    boolean take(Place message) {
        return older.remove(message) || younger.remove(message);
    }

    boolean isFull() {
        return most > 0 && older.size() + younger.size() >= most;
    }

    /** @param time nobody asks for a message that came into its topic before it, in milliseconds since 1970 */
    void forgetBefore(long time) {
        if (lastOfOlder < time) {
            older = younger;
            lastOfOlder = lastOfYounger;
            younger = new HashSet<>();
            lastOfYounger = Long.MIN_VALUE;
        }
    }
}
