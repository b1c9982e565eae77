package dev.polystore.local.command;

import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.control.RunningStack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many of each service run. */
final class ReplicaOptions {

    private static final int MOST = 5;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = "How many of each of the six services (default: 1, or what runs already).")
    private @Nullable Integer replicas;

    /** For a stack that does not run yet. */
    int wanted() {
        if (replicas == null) {
            return 1;
        }
        if (replicas < 1 || replicas > MOST) {
            throw new StartFailure("--replicas %d: must be between 1 and %d".formatted(replicas, MOST));
        }
        return replicas;
    }

    /** Leaves a running stack as it is unless something else is asked for. */
    void applyTo(RunningStack stack) {
        if (replicas != null) {
            stack.scale(wanted());
        }
    }
}
