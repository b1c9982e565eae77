package dev.polystore.local.command;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who decides something by hand, and why. */
final class OperatorOptions {

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            defaultValue = "${user.name}",
            description = "Who wants this (default: ${DEFAULT-VALUE}); kept with what is done.")
    private String actor = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with what is done.")
    private @Nullable String reason;

    /** The decision as services take it, open for more; empty, and the operator is told, if nobody says why. */
    Optional<Map<String, Object>> decision() {
        if (reason == null) {
            Refusal.because("Say why (--reason TEXT): it is kept with what is done");
            return Optional.empty();
        }
        return Optional.of(decision(reason));
    }

    /** The decision as services take it, open for more. */
    Map<String, Object> decision(String usualReason) {
        return new TreeMap<>(Map.of("actor", actor, "reason", reason == null ? usualReason : reason));
    }
}
