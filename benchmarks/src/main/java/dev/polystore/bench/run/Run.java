package dev.polystore.bench.run;

import dev.polystore.bench.cost.Watch.Observation;

/**
 * A run that is over.
 *
 * @param figures of the orders
 * @param observed of the machine, from the first order until nothing was under way any more
 */
public record Run(RunFigures figures, Observation observed) {}
