package dev.polystore.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.polystore.simulator.Authorization.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorizationsTest {

    private static final Money AMOUNT = new Money(21_000, Currency.getInstance("EUR"));
    private static final TestToken APPROVED = new TestToken("tok_approved");

    @TempDir
    private Path directory;

    @Test
    void remembersWhatItChargedWhenItIsStartedAgain() throws IOException {
        try (var journal = Journal.in(directory)) {
            var before = new Authorizations(journal, Clock.systemUTC());
            before.authorize("key-1", "order-1", AMOUNT, APPROVED);
            before.change("key-2", "order-1", "capture", Authorization::capture);
        }
        try (var journal = Journal.in(directory)) {
            var after = new Authorizations(journal, Clock.systemUTC());
            assertThat(after.get("order-1").status()).isEqualTo(Status.CAPTURED);
            assertThat(after.charges()).extracting(Charge::reference).containsExactly("order-1");
        }
    }

    @Test
    void listsWhatItChargedByTheMerchantsReferences() throws IOException {
        try (var journal = Journal.in(directory)) {
            var authorizations = new Authorizations(journal, Clock.systemUTC());
            for (var reference : List.of("order-2", "order-1", "order-3")) {
                authorizations.authorize("a-" + reference, reference, AMOUNT, APPROVED);
                authorizations.change("c-" + reference, reference, "capture", Authorization::capture);
            }
            authorizations.change("r-1", "order-1", "refund", Authorization::refund);

            assertThat(authorizations.charges("order-1", "order-3", 10))
                    .extracting(Charge::reference)
                    .containsExactly("order-2", "order-1");
            assertThat(authorizations
                            .charges("order-1", "order-3", 10)
                            .getLast()
                            .refundedAt())
                    .isNotNull();
            assertThat(authorizations.charges("", "~", 1)).hasSize(1);
            assertThat(authorizations.charges("z", "a", 1)).isEmpty();
        }
    }

    @Test
    void givesTheSameAnswerToTheSameKeyEvenAfterARestart() throws IOException {
        Authorization first;
        try (var journal = Journal.in(directory)) {
            var before = new Authorizations(journal, Clock.systemUTC());
            before.authorize("key-1", "order-1", AMOUNT, APPROVED);
            first = before.change("key-2", "order-1", "capture", Authorization::capture);
            before.change("key-3", "order-1", "refund", Authorization::refund);
        }
        try (var journal = Journal.in(directory)) {
            var after = new Authorizations(journal, Clock.systemUTC());
            assertThat(after.change("key-2", "order-1", "capture", Authorization::capture))
                    .isEqualTo(first);
            assertThat(after.get("order-1").status()).isEqualTo(Status.REFUNDED);
        }
    }

    @Test
    void forgetsALineThatACrashHasTorn() throws IOException {
        try (var journal = Journal.in(directory)) {
            new Authorizations(journal, Clock.systemUTC()).authorize("key-1", "order-1", AMOUNT, APPROVED);
        }
        Files.writeString(directory.resolve("journal.jsonl"), "{\"at\":\"2026-11", StandardOpenOption.APPEND);
        try (var journal = Journal.in(directory)) {
            var after = new Authorizations(journal, Clock.systemUTC());
            after.change("key-2", "order-1", "void", Authorization::cancel);
        }
        try (var journal = Journal.in(directory)) {
            assertThat(journal.read()).hasSize(2);
        }
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherRequest() throws IOException {
        try (var journal = Journal.in(directory)) {
            var authorizations = new Authorizations(journal, Clock.systemUTC());
            authorizations.authorize("key-1", "order-1", AMOUNT, APPROVED);
            assertThatExceptionOfType(Authorizations.IdempotencyKeyReused.class)
                    .isThrownBy(() -> authorizations.authorize("key-1", "order-2", AMOUNT, APPROVED));
        }
    }
}
