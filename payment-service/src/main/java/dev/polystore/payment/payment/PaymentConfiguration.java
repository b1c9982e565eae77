package dev.polystore.payment.payment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Currency;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/** How payments are stored, and a number to watch. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, List.of(new ToCurrency(), new ToCode()));
    }

    @Bean
    MeterBinder paymentsInDoubt(Payments payments) {
        return registry -> Gauge.builder("payments.in.doubt", payments, Payments::countInDoubt)
                .description("Payments whose last request the provider has not answered")
                .register(registry);
    }

    @ReadingConverter
    private static final class ToCurrency implements Converter<String, Currency> {
        @Override
        public Currency convert(String code) {
            return Currency.getInstance(code);
        }
    }

    @WritingConverter
    private static final class ToCode implements Converter<Currency, String> {
        @Override
        public String convert(Currency currency) {
            return currency.getCurrencyCode();
        }
    }
}
