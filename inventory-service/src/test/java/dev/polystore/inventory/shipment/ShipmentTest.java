package dev.polystore.inventory.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.inventory.shipment.ShipmentEvent.ShipmentDelivered;
import dev.polystore.inventory.shipment.ShipmentEvent.ShipmentDispatched;
import dev.polystore.testsupport.contract.Contracts;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShipmentTest {

    private final Instant now = Instant.parse("2026-11-22T10:15:00.390Z");
    private final Address address = new Address("Lindenweg 4", "Leipzig", "04109", "DE");
    private final Shipment arranged = Shipment.arrange(UUID.randomUUID(), address, now);

    @Test
    void goesFromTheWarehouseToItsAddress() {
        assertThat(arranged.status()).isEqualTo(ShipmentStatus.ARRANGED);
        assertThat(arranged.dispatch(now).status()).isEqualTo(ShipmentStatus.DISPATCHED);
        assertThat(arranged.dispatch(now).deliver(now).status()).isEqualTo(ShipmentStatus.DELIVERED);
    }

    @Test
    void isNotDeliveredBeforeItIsDispatched() {
        assertThatThrownBy(() -> arranged.deliver(now))
                .isInstanceOf(IllegalShipmentTransition.class)
                .hasMessageContaining("is ARRANGED and cannot become DELIVERED");
    }

    @Test
    void isNotDispatchedOnceItIsCancelled() {
        assertThatThrownBy(() -> arranged.cancel(now).dispatch(now)).isInstanceOf(IllegalShipmentTransition.class);
    }

    @Test
    void isNotCancelledOnceItIsDispatched() {
        assertThatThrownBy(() -> arranged.dispatch(now).cancel(now)).isInstanceOf(IllegalShipmentTransition.class);
    }

    @Test
    void hasATrackingNumberOfItsOwn() {
        var numbers = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(Shipment.arrange(UUID.randomUUID(), address, now).trackingNumber());
        }
        assertThat(numbers).hasSize(10_000);
    }

    @Test
    void tellsOfItsWayAsPromised() {
        Contracts.holds("inventory.ShipmentDispatched.v1", ShipmentDispatched.of(arranged, now));
        Contracts.holds("inventory.ShipmentDelivered.v1", ShipmentDelivered.of(arranged, now));
        Contracts.example("inventory.ShipmentDispatched.v1", ShipmentDispatched.class);
        Contracts.example("inventory.ShipmentDelivered.v1", ShipmentDelivered.class);
    }
}
