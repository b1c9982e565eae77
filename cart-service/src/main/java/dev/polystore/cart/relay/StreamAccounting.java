package dev.polystore.cart.relay;

import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.accounting.SentMessage;
import dev.polystore.messaging.accounting.SentMessages;
import dev.polystore.messaging.accounting.SentPage;
import dev.polystore.messaging.accounting.TimeWindow;
import dev.polystore.web.operator.Operator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/** The stream as an auditor sees it; Redis has given each entry the time as its id. */
@Component
class StreamAccounting implements SentMessages {

    private static final int CHUNK = 1_000;

    private final RedisClient redis;

    StreamAccounting(RedisClient redis) {
        this.redis = redis;
    }

    @Override
    public SentPage page(TimeWindow window, int size) {
        var after = window.after();
        var begin = after == null ? Long.toString(window.from().toEpochMilli()) : "(" + new StreamEntryID(after);
        var end = "(" + window.until().toEpochMilli();
        var found = redis.xrange(OutboxStream.KEY, begin, end, size + 1);
        return SentPage.of(
                found, size, StreamAccounting::sent, entry -> entry.getID().toString());
    }

    private static SentMessage sent(StreamEntry entry) {
        var message = OutboxEntry.message(entry.getFields());
        var at = Instant.ofEpochMilli(entry.getID().getTime());
        return new SentMessage(message.id(), message.topic(), message.key(), message.type(), at);
    }

    @Override
    public boolean emitAgain(UUID id, Operator operator) {
        var found = find(id);
        found.ifPresent(message -> append(message, operator));
        return found.isPresent();
    }

    private Optional<OutboxMessage> find(UUID id) {
        var begin = "-";
        while (true) {
            var chunk = redis.xrange(OutboxStream.KEY, begin, "+", CHUNK);
            var found = message(id, chunk);
            if (found.isPresent() || chunk.size() < CHUNK) {
                return found;
            }
            begin = "(" + chunk.getLast().getID();
        }
    }

    private static Optional<OutboxMessage> message(UUID id, List<StreamEntry> entries) {
        return entries.stream()
                .filter(entry -> id.toString().equals(entry.getFields().get("id")))
                .map(entry -> OutboxEntry.message(entry.getFields()))
                .findFirst();
    }

    private void append(OutboxMessage message, Operator operator) {
        var headers = new HashMap<>(message.headers());
        headers.put(EMITTED_BY, operator.actor());
        headers.put(EMITTED_BECAUSE, operator.reason());
        var again = new OutboxMessage(
                message.id(), message.topic(), message.key(), message.type(), message.payload(), headers);
        redis.xadd(OutboxStream.KEY, StreamEntryID.NEW_ENTRY, OutboxEntry.map(again));
    }
}
