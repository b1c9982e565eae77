package dev.polystore.order;

import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole service on its real servers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"polystore.orders.prices.patience=5m", "polystore.orders.live.heartbeat=100ms"})
@WithPostgres("orders")
@WithKafka
@Import(ShiftedClock.class)
public @interface ServiceTest {}
