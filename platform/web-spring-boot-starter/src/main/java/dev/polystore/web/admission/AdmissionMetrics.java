package dev.polystore.web.admission;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Tells how full it is. */
final class AdmissionMetrics implements MeterBinder {

    private final Admission admission;

    AdmissionMetrics(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("polystore.web.requests.inside", admission, Admission::inside)
                .description("Requests that are worked on")
                .register(registry);
        Gauge.builder("polystore.web.requests.waiting", admission, Admission::waiting)
                .description("Requests that wait for their turn")
                .register(registry);
        FunctionCounter.builder("polystore.web.requests.turned.away", admission, Admission::turnedAway)
                .description("Requests that were asked to come back, as their turn did not come in time")
                .register(registry);
    }
}
