package dev.polystore.analytics;

import dev.polystore.testsupport.server.WithClickHouse;
import dev.polystore.testsupport.server.WithKafka;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The service with its real database and broker; one for all tests that say so. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "analytics.freshness-interval=100ms",
            "analytics.gather-for=50ms",
            "analytics.rebuild.look-interval=200ms",
            "analytics.rebuild.retire-after=2s",
            "analytics.rebuild.silence-tolerance=5s",
            "spring.kafka.consumer.fetch-max-wait=50ms"
        })
@Import({Ingestion.class, Answers.class, Neighbours.class, RebuildApi.class})
@WithClickHouse("analytics")
@WithKafka
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadModelTest {}
