package dev.polystore.cart.relay;

import dev.polystore.cart.redis.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.params.XTrimParams;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.resps.StreamGroupInfo;

/**
 * The outbox: a stream of Redis, to which scripts append a message in the same step that changes a cart.
 *
 * <p>All replicas are one consumer of one group. An entry that was taken stays pending until Kafka has it.
 */
@Component
public class OutboxStream {

    public static final String KEY = "cart:outbox";

    private static final String GROUP = "relay";
    private static final Script TAKE = Script.named("take-entries");

    private final RedisClient redis;

    OutboxStream(RedisClient redis) {
        this.redis = redis;
    }

    void ensureGroup() {
        try {
            redis.xgroupCreate(KEY, GROUP, new StreamEntryID(0, 0), true);
        } catch (JedisDataException refused) {
            if (!String.valueOf(refused.getMessage()).startsWith("BUSYGROUP")) {
                throw refused;
            }
        }
    }

    /**
     * What is to be relayed next, in order: first what was taken before and not acknowledged, by whomever.
     *
     * @return nothing if the lease has another owner
     */
    Optional<List<OutboxEntry>> take(Lease lease, int most) {
        var answer = TAKE.run(redis, List.of(lease.key(), KEY), List.of(lease.owner(), GROUP, Integer.toString(most)));
        return answer instanceof List<?> entries
                ? Optional.of(entries.stream().map(OutboxEntry::read).toList())
                : Optional.empty();
    }

    void acknowledge(List<OutboxEntry> entries) {
        redis.xack(KEY, GROUP, entries.stream().map(OutboxEntry::id).toArray(StreamEntryID[]::new));
    }

    /** Returns as soon as something was appended after what was taken last, or after some time. */
    void awaitMore(Duration time) {
        redis.xread(
                new XReadParams().count(1).block(Math.toIntExact(time.toMillis())),
                Map.of(KEY, group().getLastDeliveredId()));
    }

    void forgetBefore(StreamEntryID id) {
        redis.xtrim(KEY, new XTrimParams().minId(id.toString()).approximateTrimming());
    }

    /** The oldest message that Kafka does not have yet. */
    Optional<StreamEntryID> oldestWaiting() {
        var taken = redis.xpending(KEY, GROUP);
        if (taken.getTotal() > 0) {
            return Optional.of(taken.getMinId());
        }
        return redis.xrange(KEY, "(" + group().getLastDeliveredId(), "+", 1).stream()
                .map(StreamEntry::getID)
                .findFirst();
    }

    private StreamGroupInfo group() {
        return redis.xinfoGroups(KEY).stream()
                .filter(group -> group.getName().equals(GROUP))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The stream " + KEY + " has lost its group " + GROUP));
    }
}
