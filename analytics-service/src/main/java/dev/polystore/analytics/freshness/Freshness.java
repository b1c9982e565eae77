package dev.polystore.analytics.freshness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps an eye on how old the read model is; while Kafka or ClickHouse cannot be asked, it grows older. */
@Component
public class Freshness {

    private static final Logger log = LoggerFactory.getLogger(Freshness.class);

    private final Backlog backlog;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Watermark watermark = new Watermark();
    private volatile Instant asOf = Instant.EPOCH;
    private volatile boolean blind;

    Freshness(Backlog backlog, JdbcClient jdbc, Clock clock) {
        this.backlog = backlog;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything that Kafka held at this moment is in the read model. */
    public Instant asOf() {
        return asOf;
    }

    public Duration lag() {
        var lag = Duration.between(asOf, clock.instant());
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    @Scheduled(fixedDelayString = "${analytics.freshness-interval}")
    void look() {
        try {
            var seenAt = clock.instant();
            asOf = watermark.advance(seenAt, backlog.read(), newest());
            blind = false;
        } catch (RuntimeException failed) {
            if (!blind) {
                log.warn(
                        "How fresh the read model is cannot be told; it counts as of {} until it can: {}",
                        asOf,
                        failed.toString());
            }
            blind = true;
        }
    }

    private Map<Partition, Instant> newest() {
        return jdbc
                .sql("select topic, partition, published_at from progress final")
                .query((row, _) -> Map.entry(
                        new Partition(row.getString("topic"), row.getInt("partition")),
                        row.getObject("published_at", Instant.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
