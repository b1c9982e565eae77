package dev.polystore.saga.orchestration;

import static dev.polystore.saga.execution.Entry.Kind.TIMED_OUT;
import static dev.polystore.saga.execution.SagaStatus.COMPENSATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.saga.trip.TripService;
import dev.polystore.testsupport.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Deadlines pass while nobody is there to see them. */
@SagaSlice
class ReplicasTest {

    private static final List<String> SERVER =
            List.of("DB_URL", "DB_USER", "DB_PASSWORD", "DB_OWNER_USER", "DB_OWNER_PASSWORD", "DB_RELAY_USER");

    @Autowired
    private Environment environment;

    @Autowired
    private TripOffice office;

    @Autowired
    private SettableClock clock;

    @Test
    void findWhatFellDueWhileTheServiceWasDownAndHandleItOnce() {
        var trips = Stream.generate(office::book).limit(250).toList();
        try (var one = replica();
                var other = replica()) {
            var late = clock.instant().plusSeconds(3600);
            set(one, late);
            set(other, late);
            await().atMost(Duration.ofMinutes(1)).until(() -> trips.stream().allMatch(this::isTurnedAround));
        }
        assertThat(trips).allSatisfy(trip -> {
            assertThat(office.log(trip)).containsOnlyOnce(TIMED_OUT);
            assertThat(office.sent(trip)).containsExactly("office.OpenFile.v1", "office.CloseFile.v1");
        });
    }

    private boolean isTurnedAround(UUID trip) {
        return office.timeline(trip).saga().status() == COMPENSATING;
    }

    /** The service as it is after a restart, but that its clock is set by hand. */
    private ConfigurableApplicationContext replica() {
        var application = new SpringApplicationBuilder(TripService.class).web(WebApplicationType.NONE);
        SERVER.forEach(name -> application.properties(name + "=" + environment.getRequiredProperty(name)));
        return application.run("--polystore.saga.timeout-interval=10ms", "--spring.jmx.enabled=false");
    }

    private static void set(ConfigurableApplicationContext replica, Instant time) {
        var clock = replica.getBean(SettableClock.class);
        clock.advance(Duration.between(clock.instant(), time));
    }
}
