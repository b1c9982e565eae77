package dev.polystore.messaging.consumer;

import dev.polystore.messaging.codec.MessageDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Makes Spring Kafka's listener containers: one for each topic, with a consumer group of its own. */
public final class ListenerContainers {

    /** After this the partitions of a replica that died go to the others; the broker's usual 45 s are a long time. */
    private static final Duration SESSION = Duration.ofSeconds(10);

    private final String service;
    private final Map<String, Object> consumerSettings;
    private final Pace pace;
    private final MessageDecoder decoder;
    private final PollTransaction transaction;
    private final DeadLetters deadLetters;
    private final TransientFaults faults;

    /**
     * How fast it goes.
     *
     * @param concurrency consumers of each topic
     * @param offsetInterval how often Kafka is told how far a consumer has come; zero for after each poll
     * @param firstRetry pause after a transient fault, doubled up to {@code longestRetry}
     */
    public record Pace(int concurrency, Duration offsetInterval, Duration firstRetry, Duration longestRetry) {}

    public ListenerContainers(
            String service,
            Map<String, Object> consumerSettings,
            Pace pace,
            MessageDecoder decoder,
            PollTransaction transaction,
            DeadLetters deadLetters,
            TransientFaults faults) {
        this.service = service;
        this.consumerSettings = consumerSettings;
        this.pace = pace;
        this.decoder = decoder;
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.faults = faults;
    }

    List<ConcurrentMessageListenerContainer<String, byte[]>> of(Handlers handlers) {
        var factory =
                new DefaultKafkaConsumerFactory<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
        return handlers.byTopic().stream()
                .map(topic -> container(factory, topic))
                .toList();
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(consumerSettings);
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Math.toIntExact(SESSION.toMillis()));
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            DefaultKafkaConsumerFactory<String, byte[]> factory, TopicHandlers handlers) {
        var properties = new ContainerProperties(handlers.topic());
        properties.setGroupId(service + "." + handlers.topic());
        commitOffsets(properties);
        properties.setMessageListener(new PollListener(handlers, decoder, transaction, deadLetters, faults));
        var container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setBeanName(service + "." + handlers.topic());
        container.setConcurrency(pace.concurrency());
        container.setCommonErrorHandler(waitAndRepeat());
        return container;
    }

    /**
     * After each poll it would cost a round trip and a write of Kafka's, at a low rate for each message. What a replica that
     * dies has not told comes again, and the inbox knows it.
     */
    private void commitOffsets(ContainerProperties properties) {
        if (pace.offsetInterval().isZero()) {
            properties.setAckMode(ContainerProperties.AckMode.BATCH);
            return;
        }
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(pace.offsetInterval().toMillis());
        // So that it is told in time when nothing more comes.
        properties.setPollTimeout(pace.offsetInterval().toMillis());
    }

    /** Only transient faults come here. The container goes on polling, paused, so that it keeps its partitions. */
    private DefaultErrorHandler waitAndRepeat() {
        var backOff = new ExponentialBackOff(pace.firstRetry().toMillis(), 2);
        backOff.setMaxInterval(pace.longestRetry().toMillis());
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
