package dev.polystore.bench.run;

import dev.polystore.bench.cost.Watch.Observation;

/**
 * A run that is over.
 *
 * @param figures of the orders
 * @param observed of the machine, up to {@link RunFigures#atEnd}
 */
public record Run(RunFigures figures, Observation observed) {}
