package dev.polystore.messaging.consumer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdminOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.util.function.SingletonSupplier;

/**
 * Runs a listener container for each topic that a service listens to.
 *
 * <p>The topics are created first, which waits for Kafka: the service itself comes up without it.
 */
public final class MessageConsumers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MessageConsumers.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final SingletonSupplier<Handlers> handlers;
    private final ListenerContainers factory;
    private final Topics topics;
    private final KafkaAdminOperations admin;
    private volatile List<ConcurrentMessageListenerContainer<String, byte[]>> containers = List.of();
    private volatile @Nullable CountDownLatch stopped;

    /** @param handlersOfAllBeans is asked once all beans are there */
    public MessageConsumers(
            Supplier<Handlers> handlersOfAllBeans,
            ListenerContainers factory,
            Topics topics,
            KafkaAdminOperations admin) {
        this.handlers = SingletonSupplier.of(handlersOfAllBeans);
        this.factory = factory;
        this.topics = topics;
        this.admin = admin;
    }

    @Override
    public void start() {
        var stopping = new CountDownLatch(1);
        stopped = stopping;
        containers = factory.of(handlers());
        Thread.ofVirtual().name("start-consumers").start(() -> startWhenKafkaIsThere(stopping));
    }

    private void startWhenKafkaIsThere(CountDownLatch stopping) {
        var needed = topics.with(handlers()).toArray(NewTopic[]::new);
        try {
            while (!created(needed)) {
                if (stopping.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            startUnless(stopping);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean created(NewTopic[] needed) {
        try {
            admin.createOrModifyTopics(needed);
            return true;
        } catch (KafkaException failed) {
            log.warn("No topics yet: is Kafka up (spring.kafka.bootstrap-servers)? {}", failed.getMessage());
            return false;
        }
    }

    private synchronized void startUnless(CountDownLatch stopping) {
        if (stopping.getCount() > 0) {
            containers.forEach(ConcurrentMessageListenerContainer::start);
        }
    }

    @Override
    public synchronized void stop() {
        if (stopped != null) {
            stopped.countDown();
            stopped = null;
        }
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }

    Handlers handlers() {
        return handlers.obtain();
    }

    List<ConcurrentMessageListenerContainer<String, byte[]>> containers() {
        return containers;
    }
}
