package dev.polystore.bench.micro.codec;

import dev.polystore.bench.micro.MeanTime;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.codec.CloudEventsEncoder;
import dev.polystore.messaging.codec.MessageDecoder;
import dev.polystore.messaging.codec.MessageTracing;
import java.time.Clock;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a record to a sealed message, and back from what Kafka hands over. Encoding is without a trace. */
@State(Scope.Thread)
public class Envelope extends MeanTime {

    private final CloudEventsEncoder encoder =
            new CloudEventsEncoder("order", Samples.catalog(), MessageTracing.none(), Clock.systemUTC());
    private final MessageDecoder decoder = new MessageDecoder(Samples.catalog());

    private final UUID saga = Ids.next();
    private final OrderPlaced event = Samples.orderPlaced();
    private final CapturePayment command = new CapturePayment(event.orderId());
    private final ConsumerRecord<String, byte[]> receivedEvent = Samples.received(encoder.event(event));
    private final ConsumerRecord<String, byte[]> receivedCommand =
            Samples.received(encoder.command(Ids.next(), saga, command));

    /** With an id of its own. */
    @Benchmark
    public OutboxMessage encodeEvent() {
        return encoder.event(event);
    }

    @Benchmark
    public OutboxMessage encodeCommand() {
        return encoder.command(Ids.next(), saga, command);
    }

    @Benchmark
    public ReceivedMessage<?> decodeEvent() {
        return decoder.decode(receivedEvent);
    }

    @Benchmark
    public ReceivedMessage<?> decodeCommand() {
        return decoder.decode(receivedCommand);
    }
}
