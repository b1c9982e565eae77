package dev.polystore.analytics.statement;

import static dev.polystore.analytics.event.messaging.Happened.captured;
import static dev.polystore.analytics.event.messaging.Happened.confirmed;
import static dev.polystore.analytics.event.messaging.Happened.euros;
import static dev.polystore.analytics.event.messaging.Happened.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.Ingestion;
import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.event.messaging.Happened.Bought;
import dev.polystore.analytics.order.OrderStatus;
import dev.polystore.messaging.Ids;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the read model tells an auditor. */
@ReadModelTest
class OrderStatementsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Bought LENS = new Bought("LENS-50-18", 2, euros(11_900));
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    @Autowired
    OrderStatements statements;

    @Autowired
    Ingestion ingestion;

    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    @BeforeEach
    void twoOrders() {
        ingestion.of(
                placed(first, Ids.next(), null, NOON, LENS),
                captured(first, euros(23_800), NOON.plusSeconds(1)),
                confirmed(first, NOON.plusSeconds(2)),
                placed(second, Ids.next(), null, NOON, LENS));
    }

    @Test
    void statesOrdersFromTheYoungestToTheOldest() {
        assertThat(statements.list(first, LAST, 10))
                .extracting(OrderStatement::orderId)
                .startsWith(second, first);
        assertThat(statements.list(first, second, 10))
                .extracting(OrderStatement::orderId)
                .containsExactly(first);
        assertThat(statements.list(first, LAST, 1)).hasSize(1);
    }

    @Test
    void statesWhatIsCompared() {
        var statement = statements.list(first, second, 1).getFirst();

        assertThat(statement.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(statement.total().minorUnits()).isEqualTo(23_800);
        assertThat(statement.payment()).isEqualTo("CAPTURED");
        assertThat(statement.shipment()).isEqualTo("NONE");
        assertThat(statement.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(2));
    }
}
