package dev.polystore.order.order;

import static dev.polystore.order.order.Examples.euros;
import static dev.polystore.order.order.Examples.placeOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;

import dev.polystore.order.DatabaseTest;
import dev.polystore.order.pricing.PriceListProjection;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class IdempotencyKeysTest {

    @Autowired
    private PlacingOrders placingOrders;

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Orders orders;

    @Autowired
    private Placements placements;

    @Autowired
    private PriceListProjection priceList;

    private final String name = UUID.randomUUID().toString();
    private final IdempotencyKey key = new IdempotencyKey(name, "this request");

    @BeforeEach
    void sellABag() {
        priceList.priced("BAG-12", euros(45), 1, Instant.EPOCH);
    }

    @Test
    void givesTheSameAnswerToTheSameRequest() {
        var first = placingOrders.placeOnce(key, bag(45));
        var again = bag(45);

        assertThat(placingOrders.placeOnce(key, again)).isEqualTo(first);
        assertThat(orders.exists(again.orderId())).isFalse();
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        placingOrders.placeOnce(key, bag(45));

        assertThatExceptionOfType(IdempotencyKeyReused.class)
                .isThrownBy(() -> placingOrders.placeOnce(new IdempotencyKey(name, "another one"), bag(45)));
    }

    @Test
    void isSafeWhenTheSameRequestComesManyTimesAtOnce() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<UUID> place = () -> placingOrders.placeOnce(key, bag(45));
            var answers = clients
                    .invokeAll(Stream.generate(() -> place).limit(8).toList())
                    .stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();

            assertThat(answers).hasSize(1);
            assertThat(orders.exists(answers.getFirst())).isTrue();
        }
    }

    @Test
    void forgetsTheKeyOfAnOrderThatCouldNotBePlaced() {
        willThrow(IllegalStateException.class).given(placements).begin(any(), any());
        assertThatIllegalStateException().isThrownBy(() -> placingOrders.placeOnce(key, bag(45)));

        var waiting = bag(1);
        assertThat(placingOrders.placeOnce(key, waiting)).isEqualTo(waiting.orderId());
    }

    @Test
    void forgetsAllOldKeysAndNoYoungOne() {
        jdbc.sql("""
                 insert into idempotency_key (key, fingerprint, order_id, claimed_at)
                 select 'old-' || n, 'a request', gen_random_uuid(), now() - interval '25 hours'
                   from generate_series(1, 12000) as n
                 """).update();
        var first = placingOrders.placeOnce(key, bag(45));

        keys.forgetOldOnes();

        assertThat(jdbc.sql("select count(*) from idempotency_key where key like 'old-%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(placingOrders.placeOnce(key, bag(45))).isEqualTo(first);
    }

    private static PlaceOrder bag(int euros) {
        return placeOrder(new PlaceOrder.Line("BAG-12", 1, euros(euros)));
    }
}
