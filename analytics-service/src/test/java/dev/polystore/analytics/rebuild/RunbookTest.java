package dev.polystore.analytics.rebuild;

import static dev.polystore.analytics.event.messaging.Happened.confirmed;
import static dev.polystore.analytics.event.messaging.Happened.euros;
import static dev.polystore.analytics.event.messaging.Happened.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.Neighbours;
import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.RebuildApi;
import dev.polystore.analytics.event.messaging.Happened.Bought;
import dev.polystore.messaging.Ids;
import dev.polystore.testsupport.runbook.Runbook;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what docs/runbooks says about rows that are wrong. */
@ReadModelTest
class RunbookTest {

    @Autowired
    RebuildApi rebuilds;

    @Autowired
    Neighbours neighbours;

    @Autowired
    JdbcClient jdbc;

    @Test
    void rebuildTheReadModel() throws IOException {
        rebuilds.await(rebuilds.request(true), State.COMPLETED);
        var runbook = Runbook.open("rebuild-the-read-model.md", rebuilds.http());
        var one = order();
        var other = order();
        neighbours.awaitHeard();
        damage(one);
        damage(other);

        assertThat(runbook.does("GET /v1/orders/{order}", Map.of("order", one))
                        .path("status")
                        .asString())
                .isEqualTo("CANCELLED");
        runbook.does("POST /v1/orders/{order}/refreshes", Map.of("order", one));
        assertThat(status(one)).isEqualTo("CONFIRMED");
        assertThat(runbook.does("GET /v1/rebuilds", Map.of()).path("items")).hasSizeGreaterThan(0);

        var begun = runbook.does("POST /v1/rebuilds", Map.of());
        var rebuild = rebuilds.get(UUID.fromString(begun.path("id").asString()));
        rebuilds.await(rebuild, State.AWAITING_DECISION);
        var found = runbook.does("GET /v1/rebuilds/{rebuild}", Map.of("rebuild", rebuild.id()));
        assertThat(found.path("tables").findValuesAsString("kind")).containsExactly("CHANGED");
        assertThat(status(other)).isEqualTo("CANCELLED");
        runbook.does("POST /v1/rebuilds/{rebuild}/swap", Map.of("rebuild", rebuild.id()));
        rebuilds.await(rebuild, State.COMPLETED);
        assertThat(status(other)).isEqualTo("CONFIRMED");
        runbook.isAtItsEnd();
    }

    private UUID order() {
        var order = Ids.next();
        var lens = new Bought("LENS-50-18", 1, euros(11_900));
        neighbours.tell(List.of(
                placed(order, Ids.next(), null, Instant.now(), lens),
                confirmed(order, Instant.now().plusSeconds(1))));
        return order;
    }

    private void damage(UUID order) {
        jdbc.sql("insert into order_view (order_id, status) values (:order, 'CANCELLED')")
                .param("order", order)
                .update();
    }

    private String status(UUID order) {
        return jdbc.sql("select status from order_view final where order_id = :order")
                .param("order", order)
                .query(String.class)
                .single();
    }
}
