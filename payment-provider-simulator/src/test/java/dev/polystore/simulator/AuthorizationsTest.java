package dev.polystore.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.polystore.simulator.Authorization.Status;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorizationsTest {

    private static final Money AMOUNT = new Money(21_000, Currency.getInstance("EUR"));
    private static final TestToken APPROVED = new TestToken("tok_approved");

    @TempDir
    private Path folder;

    @Test
    void remembersWhatItChargedWhenItIsStartedAgain() {
        try (var before = RestartableProvider.in(folder)) {
            capture(before, "order-1");
        }
        try (var after = RestartableProvider.in(folder)) {
            assertThat(after.authorizations().get("order-1").status()).isEqualTo(Status.CAPTURED);
            assertThat(after.charges().all(0, 10)).extracting(Charge::reference).containsExactly("order-1");
        }
    }

    @Test
    void listsWhatItChargedInOrderAndByTheMerchantsReferences() {
        try (var provider = RestartableProvider.in(folder)) {
            var charges = provider.charges();
            List.of("order-2", "order-1", "order-3").forEach(reference -> capture(provider, reference));
            provider.authorizations().change("r-1", "order-1", "refund", Authorization::refund);

            assertThat(charges.all(1, 10)).extracting(Charge::reference).containsExactly("order-1", "order-3");
            assertThat(charges.all(3, 10)).isEmpty();
            assertThat(charges.count()).isEqualTo(3);
            assertThat(charges.between("order-1", "order-3", 10))
                    .extracting(Charge::reference)
                    .containsExactly("order-2", "order-1");
            assertThat(charges.between("order-1", "order-2", 10).getFirst().refundedAt())
                    .isNotNull();
            assertThat(charges.between("", "~", 1)).hasSize(1);
            assertThat(charges.between("z", "a", 1)).isEmpty();
        }
    }

    @Test
    void sumsUpWhatItChargedByCurrency() {
        try (var provider = RestartableProvider.in(folder)) {
            var dollars = Currency.getInstance("USD");
            assertThat(provider.charges().sums()).isEmpty();
            capture(provider, "order-1");
            capture(provider, "order-2");
            provider.authorizations().authorize("a-3", "order-3", new Money(500, dollars), APPROVED);
            provider.authorizations().change("c-3", "order-3", "capture", Authorization::capture);
            provider.authorizations().change("r-1", "order-1", "refund", Authorization::refund);

            assertThat(provider.charges().sums())
                    .containsExactly(
                            new Charges.Sum(AMOUNT.currency(), 2, 42_000, 1, 21_000),
                            new Charges.Sum(dollars, 1, 500, 0, 0));
        }
    }

    @Test
    void givesTheSameAnswerToTheSameKeyEvenAfterARestart() {
        Authorization first;
        try (var before = RestartableProvider.in(folder)) {
            first = capture(before, "order-1");
            before.authorizations().change("r-1", "order-1", "refund", Authorization::refund);
        }
        try (var after = RestartableProvider.in(folder)) {
            assertThat(capture(after, "order-1")).isEqualTo(first);
            assertThat(after.authorizations().get("order-1").status()).isEqualTo(Status.REFUNDED);
            assertThat(after.charges().count()).isEqualTo(1);
        }
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherRequest() {
        try (var provider = RestartableProvider.in(folder)) {
            provider.authorizations().authorize("key-1", "order-1", AMOUNT, APPROVED);
            assertThatExceptionOfType(Authorizations.IdempotencyKeyReused.class)
                    .isThrownBy(() -> provider.authorizations().authorize("key-1", "order-2", AMOUNT, APPROVED));
            assertThatExceptionOfType(Authorizations.UnknownReference.class)
                    .isThrownBy(() -> provider.authorizations().get("order-2"));
        }
    }

    private static Authorization capture(RestartableProvider provider, String reference) {
        provider.authorizations().authorize("a-" + reference, reference, AMOUNT, APPROVED);
        return provider.authorizations().change("c-" + reference, reference, "capture", Authorization::capture);
    }
}
