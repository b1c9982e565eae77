package dev.polystore.bench.run;

import dev.polystore.bench.cost.Watch.Observation;

/**
 * A run that is over.
 *
 * @param figures of the orders
 * @param observed of the machine, while orders arrived
 */
public record Run(RunFigures figures, Observation observed) {}
