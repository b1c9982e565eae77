package dev.polystore.auditor.message;

import dev.polystore.auditor.audit.Invariant;
import dev.polystore.auditor.audit.Repair.EmitAgain;
import dev.polystore.auditor.audit.Violation;
import java.util.HashMap;

/** How a message can fail to arrive. */
final class MessagesTakeEffect {

    private static final String WAY_OUT =
            "Send it once more: ./polystore audit --repair, or POST /v1/messages/sent/MESSAGE/emissions to its service;"
                    + " whoever has handled it passes over it";

    private MessagesTakeEffect() {}

    static Violation notInItsTopic(Sent sent) {
        var what = "%s has it in its outbox, its topic does not have it".formatted(sent.service());
        return new Violation(
                Invariant.MESSAGES_TAKE_EFFECT,
                what,
                sent.message().at(),
                sent.rows(),
                WAY_OUT,
                new EmitAgain(sent.service(), sent.id()));
    }

    static Violation withoutEffect(Sent sent, Subscriber subscriber) {
        var name = subscriber.service().name();
        var rows = new HashMap<>(sent.rows());
        rows.put("subscriber", name);
        return new Violation(
                Invariant.MESSAGES_TAKE_EFFECT,
                "It has not taken effect in %s, and is no dead letter there".formatted(name),
                sent.message().at(),
                rows,
                WAY_OUT,
                new EmitAgain(sent.service(), sent.id()));
    }
}
