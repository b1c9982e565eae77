package dev.polystore.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.messaging.billing.Billing;
import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = Billing.class)
@WithPostgres("billing")
@WithKafka
class InboxRetentionTest {

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void forgetsWhatIsOlderThanItsRetentionAndNothingElse() {
        jdbc.update("""
                insert into inbox (consumer, message_id, received_at)
                select 'old', gen_random_uuid(), now() - interval '31 days' from generate_series(1, 12000)
                """);
        var young = Ids.next();
        inbox.accept("young", List.of(young));

        var removed = new JdbcInboxCleanup(jdbc, Duration.ofDays(30), Clock.systemUTC()).removeExpired();

        assertThat(removed).isEqualTo(12_000);
        assertThat(inbox.accept("young", List.of(young))).isEmpty();
    }
}
