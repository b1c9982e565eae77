package dev.polystore.bench.micro.codec;

import dev.polystore.bench.micro.MeanTime;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.codec.CloudEventsEncoder;
import dev.polystore.messaging.codec.MessageDecoder;
import dev.polystore.messaging.codec.MessageTracing;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * {@link Envelope#decodeEvent} as a consumer does it that has little to do: it sleeps between two messages, and meanwhile the
 * core cools down. What comes on top of the time without a pause is no work but the way back of code and data into its caches.
 */
@State(Scope.Thread)
@Fork(1)
public class EnvelopeOnceInAWhile extends MeanTime {

    private static final int UNTIL_IT_IS_COMPILED = 100_000;

    /** Slept before each message. */
    @Param({"0", "1", "3", "10"})
    private int pauseMilliseconds;

    private final MessageDecoder decoder = new MessageDecoder(Samples.catalog());
    private final ConsumerRecord<String, byte[]> received = Samples.received(
            new CloudEventsEncoder("order", Samples.catalog(), MessageTracing.none(), Clock.systemUTC())
                    .event(Samples.orderPlaced()));

    @Setup
    public void warmUp(Blackhole hole) {
        for (int i = 0; i < UNTIL_IT_IS_COMPILED; i++) {
            hole.consume(decodeEvent());
        }
    }

    @Setup(Level.Invocation)
    public void pause() {
        if (pauseMilliseconds > 0) {
            LockSupport.parkNanos(Duration.ofMillis(pauseMilliseconds).toNanos());
        }
    }

    @Benchmark
    public ReceivedMessage<?> decodeEvent() {
        return decoder.decode(received);
    }
}
