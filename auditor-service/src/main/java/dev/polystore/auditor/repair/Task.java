package dev.polystore.auditor.repair;

import dev.polystore.auditor.audit.Repair;
import dev.polystore.auditor.audit.Repair.EmitAgain;
import dev.polystore.auditor.audit.Repair.RefreshReadModel;
import dev.polystore.auditor.audit.Repair.ReleaseReservation;

/**
 * A repair as a request.
 *
 * @param what it does, in words
 */
record Task(String service, String path, String what) {

    static Task of(Repair repair) {
        return switch (repair) {
            case EmitAgain(var service, var message) ->
                new Task(service, "/v1/messages/sent/%s/emissions".formatted(message), "sent the message once more");
            case ReleaseReservation(var order) ->
                new Task(
                        "inventory-service",
                        "/v1/reservations/%s/releases".formatted(order),
                        "released what was held for the order");
            case RefreshReadModel(var order) ->
                new Task(
                        "analytics-service",
                        "/v1/orders/%s/refreshes".formatted(order),
                        "made the order's rows anew from the topics");
        };
    }
}
