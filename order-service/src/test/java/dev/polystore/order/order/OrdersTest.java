package dev.polystore.order.order;

import static dev.polystore.order.order.Examples.NOON;
import static dev.polystore.order.order.Examples.line;
import static dev.polystore.order.order.Examples.order;
import static dev.polystore.order.order.RejectionReason.OUT_OF_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.polystore.messaging.Ids;
import dev.polystore.order.DatabaseTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED) // each change is a transaction of its own
class OrdersTest {

    @Autowired
    private Orders orders;

    @Autowired
    private OrderList orderList;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void keepsAnOrderAsItIs() {
        var order = order(line("LENS-50-18", 1, 119), line("BAG-12", 2, 45));
        orders.save(order);
        order.confirm(NOON.plusSeconds(1));
        orders.save(order);
        order.shipmentArranged(new Shipment(Ids.next(), "PS0001"), NOON.plusSeconds(2));
        orders.save(order);

        assertThat(orders.find(order.id())).get().usingRecursiveComparison().isEqualTo(order);
        assertThat(order.version()).isEqualTo(3);
    }

    @Test
    void keepsWhyAnOrderWasRejected() {
        var order = order(line("LENS-50-18", 1, 119));
        orders.save(order);
        order.reject(new Rejection(OUT_OF_STOCK, "Not enough in stock: LENS-50-18"), NOON);
        orders.save(order);

        assertThat(orders.find(order.id()).orElseThrow().rejection()).isEqualTo(order.rejection());
    }

    @Test
    void refusesToOverwriteAChangeOfSomebodyElse() {
        var order = orders.save(order(line("LENS-50-18", 1, 119)));
        var same = orders.find(order.id()).orElseThrow();
        same.confirm(NOON);
        orders.save(same);

        order.confirm(NOON);
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> orders.save(order));
    }

    @Test
    void writesAllOrdersOfATransactionTogether() {
        var pending = List.of(orders.save(order(line("BAG-12", 1, 45))), orders.save(order(line("BAG-12", 2, 45))));
        var ids = pending.stream().map(Order::id).toList();
        transaction.executeWithoutResult(_ -> {
            orders.readAhead(ids);
            ids.forEach(id -> {
                var order = orders.get(id);
                order.confirm(NOON);
                orders.save(order);
                assertThat(orders.get(id)).isSameAs(order);
            });
        });

        assertThat(ids).allSatisfy(id -> assertThat(orders.get(id).status()).isEqualTo(OrderStatus.CONFIRMED));
    }

    @Test
    void hasNoRightToChangeWhatWasBought() {
        orders.save(order(line("LENS-50-18", 1, 119)));

        assertThatExceptionOfType(BadSqlGrammarException.class)
                .isThrownBy(() -> jdbc.sql("update orders set lines = '[]'").update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void listsOrdersOfACustomerYoungestFirstPageByPage() {
        var customer = Ids.next();
        var all = Stream.generate(() -> orders.save(order(customer, line("LENS-50-18", 1, 119))))
                .limit(5)
                .map(Order::id)
                .toList()
                .reversed();
        orders.save(order(line("BAG-12", 1, 45)));

        var first = orderList.find(new OrderFilter(customer, null, null), 3);
        assertThat(first).extracting(Order::id).isEqualTo(all.subList(0, 3));
        var second = orderList.find(new OrderFilter(customer, null, all.get(2)), 3);
        assertThat(second).extracting(Order::id).isEqualTo(all.subList(3, 5));
    }

    @Test
    void listsOrdersByStatus() {
        var customer = Ids.next();
        orders.save(order(customer, line("LENS-50-18", 1, 119)));
        var confirmed = orders.save(order(customer, line("LENS-50-18", 1, 119)));
        confirmed.confirm(NOON);
        orders.save(confirmed);

        assertThat(orderList.find(new OrderFilter(customer, OrderStatus.CONFIRMED, null), 10))
                .extracting(Order::id)
                .containsExactly(confirmed.id());
        assertThat(orderList.find(new OrderFilter(null, null, null), 1)).hasSize(1);
    }
}
