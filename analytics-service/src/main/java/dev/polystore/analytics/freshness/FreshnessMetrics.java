package dev.polystore.analytics.freshness;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How old the read model is, to be watched. */
@Component
class FreshnessMetrics implements MeterBinder {

    private final Freshness freshness;

    FreshnessMetrics(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder(
                        "polystore.read-model.lag",
                        freshness,
                        TimeUnit.MILLISECONDS,
                        it -> it.lag().toMillis())
                .description("How long ago the moment is up to which the read model knows everything")
                .register(registry);
    }
}
