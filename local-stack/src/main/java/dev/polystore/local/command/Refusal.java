package dev.polystore.local.command;

import dev.polystore.local.shop.Answer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Turns what a service answers to an operator into an exit code: 0, or 1 and one line that says why not. */
final class Refusal {

    private static final int OK_BELOW = 300;

    private Refusal() {}

    static int tell(Answer answer, Consumer<JsonNode> print) {
        if (answer.status() < OK_BELOW) {
            print.accept(answer.body());
            return 0;
        }
        return because(answer.detail());
    }

    static int because(String reason) {
        System.err.println("polystore: " + reason);
        return 1;
    }
}
