package dev.polystore.cart.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.cart.RealServers;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.relay.OutboxPublisher;
import dev.polystore.messaging.relay.RelayProperties;
import dev.polystore.messaging.relay.RelayState.Status;
import dev.polystore.messaging.relay.RelayStatus;
import dev.polystore.testsupport.messaging.TestMessage;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;

@RealServers
class StreamRelayTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @Autowired
    private RelayThread thread;

    @Autowired
    private RedisClient redis;

    @Autowired
    private OutboxPublisher publisher;

    @Autowired
    private RelayStatus status;

    @Autowired
    private RelayProperties properties;

    private final String key = UUID.randomUUID().toString();

    private final TestTopics topics =
            new TestTopics(TestServers.kafka().settings().environment().get("KAFKA_BOOTSTRAP_SERVERS"));

    @BeforeEach
    void letTheTestRelay() {
        thread.stop();
    }

    @AfterEach
    void letTheServiceRelay() {
        redis.del(new Lease(redis).key());
        thread.start();
        topics.close();
    }

    private final class Replica {

        private final OutboxStream outbox = new OutboxStream(redis);
        private final Lease lease = new Lease(redis);
        private final StreamRelay relay;

        private Replica(Clock clock) {
            relay = new StreamRelay(outbox, lease, publisher, status, properties, clock);
        }

        private void dies() {
            redis.pexpire(lease.key(), 0);
        }

        private void relayAll() throws InterruptedException {
            while (outbox.oldestWaiting().isPresent()) {
                assertThat(relay.relayNext()).isTrue();
            }
        }
    }

    @Test
    void goesOnInOrderWithWhatADeadReplicaHadTaken() throws InterruptedException {
        var dead = new Replica(CLOCK);
        var heir = new Replica(CLOCK);
        dead.lease.hold();
        dead.relayAll();
        append(1, 5);
        assertThat(dead.outbox.take(dead.lease, 3))
                .hasValueSatisfying(taken -> assertThat(taken).hasSize(3));

        dead.dies();
        heir.lease.hold();
        heir.relayAll();

        assertThat(arrived(5)).containsExactly(1, 2, 3, 4, 5);
        assertThat(heir.relay.lag()).isZero();
    }

    @Test
    void standsByWhileAnotherReplicaHasTheLease() throws InterruptedException {
        var owner = new Replica(CLOCK);
        var other = new Replica(CLOCK);
        owner.lease.hold();
        other.lease.hold();
        append(1, 1);

        assertThat(other.relay.relayNext()).isFalse();
        assertThat(other.relay.state().status()).isEqualTo(Status.STANDBY);
        owner.relayAll();
        assertThat(arrived(1)).containsExactly(1);
    }

    @Test
    void takesNothingMoreOnceItHasLostTheLeaseWithoutKnowing() {
        var frozen = new Replica(CLOCK);
        var heir = new Replica(CLOCK);
        frozen.lease.hold();
        append(1, 2);
        assertThat(frozen.outbox.take(frozen.lease, 1)).isPresent();
        frozen.dies();
        heir.lease.hold();

        assertThat(frozen.outbox.take(frozen.lease, 1)).isEmpty();
        assertThat(heir.relay.lag()).isGreaterThanOrEqualTo(0);
        assertThat(heir.outbox.oldestWaiting()).isPresent();
    }

    @Test
    void forgetsWhatKafkaHasHadForLongEnough() throws InterruptedException {
        var later = Clock.offset(CLOCK, properties.retention().plus(Duration.ofMinutes(1)));
        var replica = new Replica(later);
        replica.lease.hold();
        append(1, 500);
        var before = redis.xlen(OutboxStream.KEY);

        replica.relayAll();

        assertThat(redis.xlen(OutboxStream.KEY)).isLessThan(before - 300);
        assertThat(arrived(500)).hasSize(500).isSorted();
    }

    @Test
    void losesNothingWhenRedisIsKilled() {
        append(1, 3);
        TestServers.redis("cart").kill();
        TestServers.redis("cart").start();

        thread.start();

        assertThat(arrived(3)).containsExactly(1, 2, 3);
    }

    @Test
    void waitsForKafkaAndSaysSo() {
        thread.start();
        TestServers.kafka().stop();
        append(1, 2);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status.state().status()).isEqualTo(Status.WAITING_FOR_KAFKA));
        TestServers.kafka().start();

        assertThat(arrived(2)).containsExactly(1, 2);
        await().untilAsserted(() -> assertThat(status.state().status()).isEqualTo(Status.RELAYING));
    }

    private void append(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(number -> {
            var message = new OutboxMessage(
                    Ids.next(), "cart.events", key, "cart.Numbered.v1", "{\"number\": %d}".formatted(number), Map.of());
            redis.xadd(OutboxStream.KEY, XAddParams.xAddParams().id(StreamEntryID.NEW_ENTRY), fields(message));
        });
    }

    private static Map<String, String> fields(OutboxMessage message) {
        var list = OutboxEntry.fields(message);
        var fields = new HashMap<String, String>();
        for (int i = 0; i < list.size(); i += 2) {
            fields.put(list.get(i), list.get(i + 1));
        }
        return fields;
    }

    /** The numbers in the order in which they came to Kafka, without those that came again. */
    private List<Integer> arrived(int last) {
        topics.await("cart.events", message -> isMine(message) && number(message) == last);
        return topics.all("cart.events").stream()
                .filter(this::isMine)
                .map(StreamRelayTest::number)
                .distinct()
                .toList();
    }

    private boolean isMine(TestMessage message) {
        return key.equals(message.key());
    }

    private static int number(TestMessage message) {
        return message.body().path("number").asInt();
    }
}
