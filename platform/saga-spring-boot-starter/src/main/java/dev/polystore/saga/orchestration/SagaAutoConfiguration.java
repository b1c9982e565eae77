package dev.polystore.saga.orchestration;

import dev.polystore.messaging.MessageEncoder;
import dev.polystore.messaging.MessageTypes;
import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.autoconfigure.MessagingAutoConfiguration;
import dev.polystore.messaging.autoconfigure.ServiceName;
import dev.polystore.messaging.clockwork.Clockwork;
import dev.polystore.messaging.codec.MessageTracing;
import dev.polystore.saga.Saga;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every {@link Saga} that is a bean. */
@AutoConfiguration(after = {MessagingAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@EnableConfigurationProperties(SagaSettings.class)
public class SagaAutoConfiguration {

    @Bean
    MessageTypes sagaMessages(ServiceName service) {
        return MessageTypes.none().with(service.value() + ".SagaEnded.v1", SagaEnded.class);
    }

    @Bean
    SagaRegistry sagaRegistry(ObjectProvider<Saga<?>> sagas, SagaSettings settings) {
        return new SagaRegistry(sagas::stream, settings.resending());
    }

    @Bean
    SagasInFlight sagasInFlight(JdbcClient jdbc, SagaRegistry registry) {
        return new SagasInFlight(jdbc, registry);
    }

    @Bean
    SagaMetrics sagaMetrics(ObjectProvider<MeterRegistry> meters, SagaStore store, Clock clock) {
        var metrics = new SagaMetrics(meters.getIfAvailable(() -> Metrics.globalRegistry));
        metrics.watch(store, clock);
        return metrics;
    }

    @Bean
    SagaStore sagaStore(JdbcClient jdbc, SagaRegistry registry) {
        return new SagaStore(jdbc, new StoredSagaMapper(registry));
    }

    @Bean
    SagaLog sagaLog(JdbcClient jdbc) {
        return new SagaLog(jdbc);
    }

    @Bean
    CommitsUnderWay commitsUnderWay(JdbcClient jdbc, PlatformTransactionManager transactions) {
        var nested = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
        return new CommitsUnderWay(jdbc, new TransactionTemplate(transactions, nested));
    }

    @Bean
    SagaRuns sagaRuns(
            SagaStore store,
            SagaLog log,
            MessageEncoder encoder,
            Outbox outbox,
            SagaMetrics metrics,
            CommitsUnderWay commits,
            Clock clock) {
        return new SagaRuns(store, log, new SagaEffects(encoder, outbox, metrics), commits, clock);
    }

    @Bean
    SagaOrchestrator sagaOrchestrator(
            SagaRegistry registry, SagaRuns runs, SagaMetrics metrics, PlatformTransactionManager transactions) {
        return new SagaOrchestrator(registry, runs, metrics, new TransactionTemplate(transactions));
    }

    @Bean
    SagaReplies sagaReplies(
            ServiceName service,
            ObjectProvider<MessageTypes> types,
            SagaRuns runs,
            ObjectProvider<MessageTracing> tracing) {
        var replies = new ReplyTypes(types.stream().toList()).replies();
        return new SagaReplies(service.value(), replies, runs, tracing.getIfAvailable(MessageTracing::none));
    }

    @Bean
    SagaTimeouts sagaTimeouts(
            SagaRuns runs,
            SagaStore store,
            SagaLog log,
            SagaSettings settings,
            PlatformTransactionManager transactions) {
        return new SagaTimeouts(runs, store, log, new TransactionTemplate(transactions), settings.timeoutBatch());
    }

    @Bean
    Clockwork sagaTimeoutClockwork(SagaTimeouts timeouts, SagaSettings settings) {
        return new Clockwork("saga-timeouts", timeouts::expireDue, settings.timeoutInterval());
    }

    @Bean
    SagaCleanup sagaCleanup(JdbcClient jdbc, SagaSettings settings, Clock clock) {
        return new SagaCleanup(jdbc, settings.retention(), clock);
    }

    @Bean
    Clockwork sagaCleanupClockwork(SagaCleanup cleanup, SagaSettings settings) {
        return new Clockwork("saga-cleanup", cleanup::removeOld, settings.cleanupInterval());
    }
}
