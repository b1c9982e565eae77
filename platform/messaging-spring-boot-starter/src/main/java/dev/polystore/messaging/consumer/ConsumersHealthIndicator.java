package dev.polystore.messaging.consumer;

import java.time.Duration;
import java.util.stream.DoubleStream;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Whether the consumers run and hear from Kafka: a consumer that lost its broker is silent, it does not fail. */
public final class ConsumersHealthIndicator extends AbstractHealthIndicator {

    private final MessageConsumers consumers;
    private final Duration tolerance;

    /** @param tolerance for how long a consumer may not have heard from its group's coordinator */
    public ConsumersHealthIndicator(MessageConsumers consumers, Duration tolerance) {
        super("The consumers' health could not be told");
        this.consumers = consumers;
        this.tolerance = tolerance;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        for (var container : consumers.containers()) {
            var silence = silence(container);
            if (!container.isRunning()) {
                builder.down().withDetail(container.getListenerId(), "not running; waits for Kafka or has stopped");
            } else if (silence > tolerance.toSeconds()) {
                builder.down()
                        .withDetail(container.getListenerId(), "no word from Kafka for %.0f s".formatted(silence));
            } else {
                builder.withDetail(container.getListenerId(), "%d partitions".formatted(assigned(container)));
            }
        }
    }

    private static int assigned(ConcurrentMessageListenerContainer<?, ?> container) {
        var partitions = container.getAssignedPartitions();
        return partitions == null ? 0 : partitions.size();
    }

    private static double silence(ConcurrentMessageListenerContainer<?, ?> container) {
        return container.metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("last-heartbeat-seconds-ago"))
                .map(metric -> metric.getValue().metricValue())
                .flatMapToDouble(value ->
                        value instanceof Number seconds ? DoubleStream.of(seconds.doubleValue()) : DoubleStream.empty())
                .max()
                .orElse(0);
    }
}
