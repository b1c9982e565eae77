package dev.polystore.inventory.shipment.web;

import dev.polystore.inventory.shipment.Address;
import dev.polystore.inventory.shipment.DeliveringShipments;
import dev.polystore.inventory.shipment.IllegalShipmentTransition;
import dev.polystore.inventory.shipment.Shipment;
import dev.polystore.inventory.shipment.ShipmentStatus;
import dev.polystore.inventory.shipment.Shipments;
import dev.polystore.inventory.shipment.UnknownShipment;
import dev.polystore.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows parcels, and hears from the carrier how they get on. */
@RestController
@RequestMapping(path = "/{version}/shipments", version = "v1")
class ShipmentController {

    private final Shipments shipments;
    private final DeliveringShipments delivering;

    ShipmentController(Shipments shipments, DeliveringShipments delivering) {
        this.shipments = shipments;
        this.delivering = delivering;
    }

    record ShipmentView(
            UUID shipmentId,
            UUID orderId,
            String trackingNumber,
            ShipmentStatus status,
            Address address,
            Instant arrangedAt,
            @Nullable Instant dispatchedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant cancelledAt) {

        static ShipmentView of(Shipment shipment) {
            var milestones = shipment.milestones();
            return new ShipmentView(
                    shipment.id(),
                    shipment.orderId(),
                    shipment.trackingNumber(),
                    shipment.status(),
                    shipment.address(),
                    milestones.arrangedAt(),
                    milestones.dispatchedAt(),
                    milestones.deliveredAt(),
                    milestones.cancelledAt());
        }
    }

    @GetMapping("/{id}")
    ShipmentView shipment(@PathVariable UUID id) {
        return shipments.find(id).map(ShipmentView::of).orElseThrow(() -> new UnknownShipment(id));
    }

    @GetMapping
    List<ShipmentView> ofOrder(@RequestParam UUID orderId) {
        return shipments.ofOrder(orderId).map(ShipmentView::of).stream().toList();
    }

    @PostMapping("/{id}/dispatch")
    ShipmentView dispatch(@PathVariable UUID id) {
        return ShipmentView.of(delivering.dispatch(id));
    }

    @PostMapping("/{id}/delivery")
    ShipmentView deliver(@PathVariable UUID id) {
        return ShipmentView.of(delivering.deliver(id));
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownShipment unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-shipment", unknown);
    }

    @ExceptionHandler
    ProblemDetail handle(IllegalShipmentTransition illegal) {
        return Problems.of(HttpStatus.CONFLICT, "illegal-shipment-transition", illegal);
    }
}
