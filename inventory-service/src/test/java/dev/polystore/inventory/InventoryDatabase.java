package dev.polystore.inventory;

import dev.polystore.inventory.fulfilment.FulfillingOrders;
import dev.polystore.inventory.reservation.ReservationSettings;
import dev.polystore.inventory.reservation.Reservations;
import dev.polystore.inventory.shipment.Shipments;
import dev.polystore.inventory.stock.StockLevels;
import dev.polystore.messaging.autoconfigure.JdbcMessagingAutoConfiguration;
import dev.polystore.messaging.autoconfigure.MessagingAutoConfiguration;
import dev.polystore.testsupport.server.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The use cases on a real PostgreSQL, as the app user, without web and broker; each call commits. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithPostgres("inventory")
@JdbcTest(properties = "spring.datasource.hikari.maximum-pool-size=60")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration({MessagingAutoConfiguration.class, JdbcMessagingAutoConfiguration.class})
@Import({InventoryDatabase.UseCases.class, StockRoom.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface InventoryDatabase {

    @TestConfiguration
    @EnableConfigurationProperties(ReservationSettings.class)
    @ComponentScan(
            basePackageClasses = {
                StockLevels.class,
                Reservations.class,
                Shipments.class,
                FulfillingOrders.class,
            },
            excludeFilters =
                    @Filter(type = FilterType.REGEX, pattern = ".*\\.(web\\..*|messaging\\..*Handler|.*Expiry)"))
    class UseCases {}
}
