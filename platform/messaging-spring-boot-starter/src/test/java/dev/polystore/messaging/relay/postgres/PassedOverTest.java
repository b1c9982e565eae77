package dev.polystore.messaging.relay.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.relay.RelayingDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real outbox; what the capture brings of it, and how far it is, the test says. */
class PassedOverTest {

    static RelayingDatabase database;

    PassedOver passedOver = new PassedOver(database.superuser, Clock.systemUTC());

    @BeforeAll
    static void startServer() {
        database = new RelayingDatabase();
    }

    @BeforeEach
    void begin() {
        database.forgetEverything();
        database.write("before");
        passedOver.startOver();
    }

    @Test
    void tellsOnceOfWhatDidNotComeWhenTheCaptureIsPastIt() {
        var first = database.write("first");
        var second = database.write("second");

        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();
        passedOver.reached(Long.MAX_VALUE);
        assertThat(look()).containsExactly(first, second);
        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();
    }

    @Test
    void leavesAloneWhatComesMeanwhile() {
        var id = database.write("slow");
        look();
        passedOver.came(numberOf(id));
        passedOver.reached(Long.MAX_VALUE);

        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();
    }

    @Test
    void doesNotJudgeWhatWasCommittedAfterTheMark() {
        var marked = database.write("marked");
        look();
        var later = database.write("later");
        passedOver.reached(endOfWal());

        assertThat(look()).containsExactly(marked);
        passedOver.came(numberOf(later));
        assertThat(look()).isEmpty();
    }

    @Test
    void waitsForATransactionThatIsStillUnderWay() {
        passedOver.reached(Long.MAX_VALUE);
        var late = inTransaction(() -> {
            var id = database.write("late");
            passedOver.came(numberOf(database.writeApart("meanwhile")));
            assertThat(look()).isEmpty();
            assertThat(look()).isEmpty();
            return id;
        });

        assertThat(look()).isEmpty();
        assertThat(look()).containsExactly(late);
    }

    @Test
    void beginsAnewAfterARowWithoutItsNumber() {
        database.write("of an older version");
        passedOver.cameWithoutNumber();
        passedOver.reached(Long.MAX_VALUE);

        assertThat(look()).isEmpty();
        passedOver.reached(Long.MAX_VALUE);
        assertThat(look()).isEmpty();
    }

    private List<UUID> look() {
        return passedOver.look().stream().map(OutboxMessage::id).toList();
    }

    private static long numberOf(UUID id) {
        return number("select position from outbox where id = '%s'".formatted(id));
    }

    private static long endOfWal() {
        return number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    }

    private static long number(String query) {
        return Objects.requireNonNull(database.app.queryForObject(query, Long.class));
    }

    private static UUID inTransaction(Supplier<UUID> write) {
        var transactions = new DataSourceTransactionManager(Objects.requireNonNull(database.app.getDataSource()));
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> write.get()));
    }
}
