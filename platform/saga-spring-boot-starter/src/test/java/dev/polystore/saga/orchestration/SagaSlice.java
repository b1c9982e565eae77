package dev.polystore.saga.orchestration;

import dev.polystore.saga.trip.TripService;
import dev.polystore.testsupport.server.WithPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The orchestrator on a real PostgreSQL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = TripService.class)
@AutoConfigureMockMvc
@WithPostgres("travel")
@Import(TripOffice.class)
public @interface SagaSlice {}
