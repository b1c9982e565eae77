package dev.polystore.payment.payment;

import dev.polystore.payment.ledger.Books;
import dev.polystore.payment.ledger.Ledger;
import dev.polystore.testsupport.server.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The desk with its real database, a provider at hand, and no broker. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJdbcTest
@WithPostgres("payments")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({
    PaymentDesk.class,
    PaymentWriter.class,
    PaymentConfiguration.class,
    Ledger.class,
    Books.class,
    DeskSlice.Surroundings.class
})
@interface DeskSlice {

    Instant NOW = Instant.parse("2026-11-22T10:15:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        @Bean
        ProviderModel provider() {
            return new ProviderModel();
        }

        @Bean
        PublishedEvents published() {
            return new PublishedEvents();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
