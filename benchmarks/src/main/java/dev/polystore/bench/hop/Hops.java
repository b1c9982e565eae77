package dev.polystore.bench.hop;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Takes the way of orders apart: all hops of a saga, one after the other, are its whole time. */
public final class Hops {

    private static final String RELAY = "outbox to Kafka";
    private static final String PARTICIPANT = "command handled";
    private static final String ORCHESTRATOR = "reply handled";
    private static final List<String> IN_ORDER = List.of(RELAY, PARTICIPANT, ORCHESTRATOR);
    private static final long LONGEST = TimeUnit.HOURS.toMicros(1);
    private static final double MICROS_PER_MILLI = 1_000;

    private record Key(String part, String of) {}

    private final Map<Key, Histogram> histograms = new HashMap<>();
    private final Map<String, Message> commands = new HashMap<>();
    private final Map<String, TreeMap<Long, Message>> repliesOfSagas = new HashMap<>();

    private Hops() {}

    /** Of messages in any order. */
    public static List<Hop> of(List<Message> messages) {
        var hops = new Hops();
        messages.forEach(hops::relayed);
        messages.forEach(hops::remember);
        messages.forEach(hops::handled);
        return hops.result();
    }

    private void relayed(Message message) {
        record(RELAY, message.source(), message.sent() - message.written());
    }

    private void remember(Message message) {
        if (message.isCommand()) {
            commands.put(message.id(), message);
        } else if (message.saga() != null) {
            repliesOfSagas.computeIfAbsent(message.saga(), _ -> new TreeMap<>()).put(message.sent(), message);
        }
    }

    private void handled(Message message) {
        if (message.isReply()) {
            var command = commands.get(message.answers());
            if (command != null) {
                record(PARTICIPANT, name(command), message.written() - command.sent());
            }
        } else if (message.isCommand()) {
            var replies = repliesOfSagas.get(message.saga());
            var cause = replies == null ? null : replies.floorEntry(message.written());
            if (cause != null) {
                record(ORCHESTRATOR, "before " + name(message), message.written() - cause.getKey());
            }
        }
    }

    /** Without the service before it and the version behind it. */
    private static String name(Message message) {
        return message.type().replaceAll("^[^.]*\\.|\\.v\\d+$", "");
    }

    private void record(String part, String of, long micros) {
        histograms
                .computeIfAbsent(new Key(part, of), _ -> new Histogram(LONGEST, 3))
                .recordValue(Math.clamp(micros, 0, LONGEST));
    }

    private List<Hop> result() {
        return histograms.entrySet().stream()
                .map(entry -> new Hop(
                        entry.getKey().part(),
                        entry.getKey().of(),
                        entry.getValue().getTotalCount(),
                        entry.getValue().getValueAtPercentile(50) / MICROS_PER_MILLI,
                        entry.getValue().getValueAtPercentile(99) / MICROS_PER_MILLI))
                .sorted(Comparator.<Hop>comparingInt(hop -> IN_ORDER.indexOf(hop.part()))
                        .thenComparing(Hop::of))
                .toList();
    }
}
