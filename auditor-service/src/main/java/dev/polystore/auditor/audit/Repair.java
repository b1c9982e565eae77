package dev.polystore.auditor.audit;

import java.util.UUID;

/** What may be done about a violation without a human: it is safe to do twice, and it moves no money. */
public sealed interface Repair {

    /** Puts a message into the outbox of its service once more. */
    record EmitAgain(String service, UUID message) implements Repair {}

    /** Gives back what is held for an order that has come to nothing. */
    record ReleaseReservation(UUID order) implements Repair {}

    /** Makes the read model's rows of an order anew from the topics. */
    record RefreshReadModel(UUID order) implements Repair {}
}
