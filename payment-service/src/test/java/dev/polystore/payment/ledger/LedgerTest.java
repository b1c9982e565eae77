package dev.polystore.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.polystore.messaging.Ids;
import dev.polystore.payment.ledger.Posting.Entry;
import dev.polystore.payment.ledger.Posting.Kind;
import dev.polystore.testsupport.server.WithPostgres;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@JdbcTest
@WithPostgres("payments")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({Ledger.class, Books.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LedgerTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void booksWhatACaptureAndItsRefundMean() {
        var order = paidOrder();
        var capture = post(Posting.capture(order, euros(100), NOW));
        var refund = post(Posting.refund(order, euros(100), NOW));

        var postings = books.postings(order, null, 10);
        assertThat(postings).extracting(Posting::id).containsExactly(refund.id(), capture.id());
        assertThat(postings.getFirst())
                .returns(Kind.REFUND, Posting::kind)
                .returns(NOW, Posting::occurredAt)
                .extracting(Posting::entries)
                .isEqualTo(List.of(
                        new Entry(Account.REFUNDS, euros(100)), new Entry(Account.PROVIDER_CLEARING, euros(-100))));
        assertThat(postings.getLast().entries())
                .extracting(Entry::account, Entry::amount)
                .containsExactly(tuple(Account.PROVIDER_CLEARING, euros(100)), tuple(Account.REVENUE, euros(-100)));
    }

    @Test
    void pagesFromTheNewestOn() {
        var first = post(Posting.capture(paidOrder(), euros(1), NOW));
        var second = post(Posting.capture(paidOrder(), euros(2), NOW));
        assertThat(books.postings(null, null, 1)).extracting(Posting::id).containsExactly(second.id());
        assertThat(books.postings(null, second.id(), 1)).extracting(Posting::id).containsExactly(first.id());
    }

    @Test
    void refusesAPostingThatDoesNotSumToZero() {
        var lopsided = posting(
                paidOrder(), new Entry(Account.PROVIDER_CLEARING, euros(100)), new Entry(Account.REVENUE, euros(-99)));
        assertThatThrownBy(() -> post(lopsided)).hasMessageContaining("does not sum to zero");
        assertThat(books.postings(lopsided.orderId(), null, 10)).isEmpty();
    }

    @Test
    void refusesToMixCurrencies() {
        var dollars = new Money(-100, Currency.getInstance("USD"));
        var mixed = posting(
                paidOrder(), new Entry(Account.PROVIDER_CLEARING, euros(100)), new Entry(Account.REVENUE, dollars));
        assertThatThrownBy(() -> post(mixed)).hasMessageContaining("does not sum to zero");
    }

    @Test
    void refusesAPostingWithoutEntries() {
        var order = paidOrder();
        assertThatThrownBy(() -> jdbc.sql("insert into ledger_posting values (:id, :order, 'CAPTURE', now())")
                        .param("id", Ids.next())
                        .param("order", order)
                        .update())
                .hasMessageContaining("has no entries");
    }

    @Test
    void refusesToBookACaptureTwice() {
        var order = paidOrder();
        post(Posting.capture(order, euros(100), NOW));
        assertThatThrownBy(() -> post(Posting.capture(order, euros(100), NOW)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set minor_units = 0",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update ledger_posting set occurred_at = now()",
                "delete from ledger_posting",
                "truncate ledger_posting cascade"
            })
    void isAppendOnlyForTheServiceAndForTheOwner(
            String change,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password) {
        post(Posting.capture(paidOrder(), euros(100), NOW));
        var ownerJdbc = JdbcClient.create(new DriverManagerDataSource(url, owner, password));
        assertRefused(() -> jdbc.sql(change).update(), "permission denied");
        assertRefused(() -> ownerJdbc.sql(change).update(), "The ledger is append-only");
    }

    @Test
    void letsTheServiceDeleteNoPaymentAndChangeNoSchema() {
        assertRefused(() -> jdbc.sql("delete from payment").update(), "permission denied");
        assertRefused(() -> jdbc.sql("create table mine (id int)").update(), "permission denied");
    }

    private static void assertRefused(ThrowingCallable change, String message) {
        assertThatThrownBy(change).hasStackTraceContaining(message);
    }

    private Posting post(Posting posting) {
        transaction.executeWithoutResult(_ -> ledger.post(posting));
        return posting;
    }

    private static Posting posting(UUID order, Entry... entries) {
        return new Posting(Ids.next(), order, Kind.CAPTURE, NOW, List.of(entries));
    }

    private UUID paidOrder() {
        var order = Ids.next();
        jdbc.sql("insert into payment values (:id, 'CAPTURED', null, null, 100, 'EUR', now(), now(), 1)")
                .param("id", order)
                .update();
        return order;
    }

    private static Money euros(long minorUnits) {
        return new Money(minorUnits, EUR);
    }
}
