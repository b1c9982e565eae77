package dev.polystore.inventory.fulfilment;

import dev.polystore.inventory.reservation.Reservation;
import dev.polystore.inventory.reservation.ReservationSettings;
import dev.polystore.inventory.reservation.Reservations;
import dev.polystore.inventory.shipment.Shipment;
import dev.polystore.inventory.shipment.Shipments;
import dev.polystore.inventory.stock.StockLevels;
import dev.polystore.messaging.Outbox;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out the commands of many orders in one transaction, with as many statements as for one.
 *
 * <p>Before the first command is carried out all that the commands need is locked: reservations by order, then parcels
 * by order, then products by SKU. Everyone who locks more than one row does it in this order, so two transactions that
 * want the same rows wait for each other in line and never in a circle, be they of one replica or of two.
 */
@Component
public class FulfillingOrders {

    private final Reservations reservations;
    private final Shipments shipments;
    private final StockLevels levels;
    private final Outbox outbox;
    private final ReservationSettings settings;
    private final Clock clock;

    FulfillingOrders(
            Reservations reservations,
            Shipments shipments,
            StockLevels levels,
            Outbox outbox,
            ReservationSettings settings,
            Clock clock) {
        this.reservations = reservations;
        this.shipments = shipments;
        this.levels = levels;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public FulfilmentReply carryOut(FulfilmentCommand command) {
        return together(List.of(command), fulfilment -> fulfilment.carryOut(command));
    }

    /** @param work what to do with the commands, and only with those */
    @Transactional
    public <T> T together(Collection<FulfilmentCommand> commands, Function<Fulfilment, T> work) {
        var orders = open(commands);
        var now = clock.instant();
        var result = work.apply(new Fulfilment(orders, now, now.plus(settings.expireAfter()), outbox::publish));
        save(orders);
        orders.stock().changes(now).forEach(outbox::publish);
        return result;
    }

    private OpenOrders open(Collection<FulfilmentCommand> commands) {
        var orderIds = commands.stream().map(FulfilmentCommand::orderId).collect(Collectors.toSet());
        var reserved = reservations.lock(orderIds);
        var shipped = shipments.lockOfOrders(orderIds);
        return new OpenOrders(
                new Changes<>(reserved, Reservation::orderId),
                new Changes<>(shipped, Shipment::orderId),
                levels.lock(skus(commands, reserved)));
    }

    private static Set<String> skus(Collection<FulfilmentCommand> commands, Collection<Reservation> reserved) {
        return Stream.concat(
                        commands.stream().map(FulfilmentCommand::goods),
                        reserved.stream().map(Reservation::goods))
                .flatMap(goods -> goods.skus().stream())
                .collect(Collectors.toSet());
    }

    private void save(OpenOrders orders) {
        reservations.add(orders.reservations().added());
        reservations.update(orders.reservations().updated());
        shipments.add(orders.shipments().added());
        shipments.update(orders.shipments().updated());
        levels.save(orders.stock());
    }
}
