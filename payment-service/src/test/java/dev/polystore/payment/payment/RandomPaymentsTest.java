package dev.polystore.payment.payment;

import static dev.polystore.payment.payment.ProviderModel.Mood.ANSWERS;
import static dev.polystore.payment.payment.ProviderModel.Mood.SILENT_AND_IDLE;
import static dev.polystore.payment.payment.ProviderModel.Mood.SILENT_BUT_DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.payment.ledger.Account;
import dev.polystore.payment.ledger.Books;
import dev.polystore.payment.ledger.Money;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DeskSlice
class RandomPaymentsTest {

    private static final int REQUESTS = 600;
    private static final Currency CHF = Currency.getInstance("CHF");

    @Autowired
    private PaymentDesk desk;

    @Autowired
    private Payments payments;

    @Autowired
    private Books books;

    @Autowired
    private ProviderModel provider;

    @Autowired
    private TransactionTemplate transaction;

    private final List<UUID> orders = Stream.generate(Ids::next).limit(60).toList();

    /** Any requests in any order, crashes, and a provider that falls silent before or after it has acted. */
    @Test
    void booksBalanceAndAgreeWithTheProviderWhateverHappens() {
        var seed = Long.getLong("seed", System.nanoTime());
        LoggerFactory.getLogger(getClass()).info("Repeat with -Dseed={}", seed);
        var random = new Random(seed);
        provider.forget();

        IntStream.range(0, REQUESTS).forEach(_ -> happen(random));
        everyPostingAndTheWholeSumToZero();

        orders.forEach(this::settle);
        everyPostingAndTheWholeSumToZero();
        assertThat(balance(Account.REVENUE)).isEqualTo(-provider.sum(PaymentStatus.CAPTURED, PaymentStatus.REFUNDED));
        assertThat(balance(Account.REFUNDS)).isEqualTo(provider.sum(PaymentStatus.REFUNDED));
        assertThat(balance(Account.PROVIDER_CLEARING)).isEqualTo(provider.sum(PaymentStatus.CAPTURED));
        assertThat(provider.sum(PaymentStatus.AUTHORIZED))
                .as("blocked for nothing")
                .isZero();
    }

    private void happen(Random random) {
        var request = any(random, orders.get(random.nextInt(orders.size())));
        provider.will(random.nextInt(10) < 7 ? ANSWERS : random.nextBoolean() ? SILENT_AND_IDLE : SILENT_BUT_DONE);
        if (random.nextInt(10) < 2) {
            tryTo(() -> desk.carryOut(request));
        }
        tryTo(() -> carryOut(request));
    }

    private static Request any(Random random, UUID order) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> authorizing(order);
            case 4, 5, 6 -> new Capturing(order);
            case 7, 8 -> new Refunding(order);
            default -> new Voiding(order);
        };
    }

    /** One in eight cannot pay. */
    private static Request authorizing(UUID order) {
        var amount = new Money(1 + Math.floorMod(order.hashCode(), 100_000), CHF);
        var token = order.hashCode() % 8 == 0 ? "tok_declined" : "tok_approved";
        return new Authorizing(order, amount, new PaymentToken(token));
    }

    /** The provider is well again: what is in doubt is asked once more, and what is not paid is given up. */
    private void settle(UUID order) {
        provider.recover();
        payments.findById(order).flatMap(Payment::inDoubt).ifPresent(operation -> carryOut(again(operation, order)));
        var taken = payments.findById(order)
                .filter(payment -> payment.status() == PaymentStatus.CAPTURED)
                .isPresent();
        if (!taken) {
            carryOut(new Voiding(order));
        }
        assertThat(payments.findById(order).orElseThrow().inDoubt()).isEmpty();
    }

    private static Request again(Operation operation, UUID order) {
        return switch (operation) {
            case AUTHORIZE -> authorizing(order);
            case CAPTURE -> new Capturing(order);
            case VOID -> new Voiding(order);
            case REFUND -> new Refunding(order);
        };
    }

    private void everyPostingAndTheWholeSumToZero() {
        assertThat(books.postings(null, null, Integer.MAX_VALUE))
                .isNotEmpty()
                .allSatisfy(posting -> assertThat(posting.entries())
                        .extracting(entry -> entry.amount().minorUnits())
                        .satisfies(amounts -> assertThat(amounts.stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                                .isZero()));
        assertThat(Stream.of(Account.values()).mapToLong(this::balance).sum()).isZero();
    }

    private long balance(Account account) {
        return books.balances().stream()
                .filter(balance -> balance.account() == account)
                .filter(balance -> balance.amount().currency().equals(CHF))
                .mapToLong(balance -> balance.amount().minorUnits())
                .sum();
    }

    private void carryOut(Request request) {
        var prepared = desk.carryOut(request);
        transaction.executeWithoutResult(_ -> prepared.complete());
    }

    private static void tryTo(Runnable action) {
        try {
            action.run();
        } catch (IllegalPaymentTransition _) {
            // The random saga asked for what no real one would.
        }
    }
}
