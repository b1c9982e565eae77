package dev.polystore.order;

import dev.polystore.messaging.autoconfigure.JdbcMessagingAutoConfiguration;
import dev.polystore.messaging.autoconfigure.MessagingAutoConfiguration;
import dev.polystore.order.order.Cancellations;
import dev.polystore.order.order.Placements;
import dev.polystore.order.pricing.PriceListSettings;
import dev.polystore.testsupport.server.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The domain on the real database and with the real outbox; only the sagas are left out. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithPostgres("orders")
@DataJdbcTest(
        properties = "polystore.orders.prices.ask-again-every=1h",
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "dev\\.polystore\\.order\\.((order|pricing)\\.[A-Z]|order\\.messaging\\.OrderMessages).*"))
@AutoConfigureTestDatabase(replace = Replace.NONE)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcMessagingAutoConfiguration.class,
    MessagingAutoConfiguration.class
})
@EnableConfigurationProperties(PriceListSettings.class)
@MockitoBean(types = {Placements.class, Cancellations.class})
public @interface DatabaseTest {}
