package dev.polystore.analytics.rebuild;

import static dev.polystore.analytics.event.messaging.Happened.confirmed;
import static dev.polystore.analytics.event.messaging.Happened.euros;
import static dev.polystore.analytics.event.messaging.Happened.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.Answers;
import dev.polystore.analytics.Neighbours;
import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.RebuildApi;
import dev.polystore.analytics.SampleShop;
import dev.polystore.analytics.comparison.Difference;
import dev.polystore.analytics.comparison.Difference.Column;
import dev.polystore.analytics.event.messaging.Happened.Bought;
import dev.polystore.analytics.order.OrderHistory;
import dev.polystore.analytics.order.OrderStatus;
import dev.polystore.messaging.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other tests write past the topics, so each begins with a copy that is made of the topics. */
@ReadModelTest
class RebuildTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @Autowired
    RebuildApi rebuilds;

    @Autowired
    Neighbours neighbours;

    @Autowired
    OrderHistory orders;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void beginWithWhatTheTopicsSay() {
        rebuilds.await(rebuilds.request(true), State.COMPLETED);
    }

    @Test
    void givesTheSameCopyWhileEventsFlow() throws InterruptedException {
        var before = new SampleShop(7, Instant.parse("2033-05-06T07:00:00Z"), 200);
        neighbours.tell(before.events());
        neighbours.awaitHeard();
        var answersBefore = answers.about(before);
        var meanwhile = new SampleShop(8, Instant.parse("2034-05-06T07:00:00Z"), 100);
        var enough = new AtomicBoolean();
        var flow = Thread.ofVirtual().start(() -> {
            do {
                neighbours.tell(meanwhile.events());
            } while (!enough.get());
        });

        var first = rebuilds.await(rebuilds.request(false), State.COMPLETED);
        enough.set(true);
        flow.join();
        neighbours.awaitHeard();

        assertThat(first.tables())
                .hasSize(8)
                .allSatisfy(table -> assertThat(table.differences()).isEmpty());
        assertThat(first.progress().done()).isEqualTo(first.progress().total()).isGreaterThan(1_000);
        assertThat(answers.about(before)).isEqualTo(answersBefore);
        var second = rebuilds.await(rebuilds.request(false), State.COMPLETED);
        assertThat(second.tables()).allSatisfy(table -> {
            assertThat(table.rebuilt()).isEqualTo(table.live());
            assertThat(table.live().rows()).isPositive();
        });
        assertThat(databases()).isEqualTo(2);
    }

    @Test
    void findsABrokenRowAndHealsItWhenAnOperatorSaysSo() {
        var order = Ids.next();
        neighbours.tell(List.of(placed(order, Ids.next(), null, NOON, lens()), confirmed(order, NOON.plusSeconds(1))));
        neighbours.awaitHeard();
        jdbc.sql("insert into order_view (order_id, status) values (:order, 'CANCELLED')")
                .param("order", order)
                .update();

        var rebuild = rebuilds.await(rebuilds.request(false), State.AWAITING_DECISION);

        assertThat(rebuild.tables().stream()
                        .filter(table -> !table.differences().isEmpty()))
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.table()).isEqualTo("order_view");
                    assertThat(table.differences())
                            .containsExactly(new Difference(
                                    Difference.Kind.CHANGED,
                                    "{\"order_id\":\"%s\"}".formatted(order),
                                    List.of(new Column("status", "CANCELLED", "CONFIRMED"))));
                });
        assertThat(status(order)).isEqualTo(OrderStatus.CANCELLED);
        var later = Ids.next();
        neighbours.tell(List.of(placed(later, Ids.next(), null, NOON, lens())));
        neighbours.awaitHeard();

        rebuilds.decide(rebuild.id(), "swap");
        var done = rebuilds.await(rebuild, State.COMPLETED);

        assertThat(status(order)).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(status(later)).isEqualTo(OrderStatus.PENDING);
        assertThat(done.actions()).extracting(Action::act).containsExactly(Action.Act.REQUEST, Action.Act.SWAP);
        assertThat(done.actions().getLast().actor()).isEqualTo("bob");
    }

    @Test
    void throwsTheCopyAwayWhenItsDifferencesAreNotWanted() {
        var phantom = Ids.next();
        jdbc.sql("insert into saga (saga_id, saga) values (:id, 'none')")
                .param("id", phantom)
                .update();
        var rebuild = rebuilds.await(rebuilds.request(false), State.AWAITING_DECISION);
        assertThat(rebuild.tables().getLast().differences())
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.ONLY_LIVE);

        assertThat(rebuilds.decide(rebuild.id(), "cancellation").state()).isEqualTo(State.CANCELLED);
    }

    private static Bought lens() {
        return new Bought("LENS-50-18", 2, euros(11_900));
    }

    private OrderStatus status(UUID order) {
        return orders.find(order).orElseThrow().status();
    }

    private int databases() {
        return jdbc.sql("select count() from system.databases where name = 'analytics' or name like 'analytics\\\\_%'")
                .query(Integer.class)
                .single();
    }
}
