package dev.polystore.saga.orchestration;

import static dev.polystore.saga.execution.Entry.Kind.COMMAND_SENT_AGAIN;
import static dev.polystore.saga.execution.Entry.Kind.RETRIED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.saga.history.SagaTimeline.Happening;
import dev.polystore.saga.trip.TripMessages.TicketBought;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SagaSlice
class InterventionHttpTest {

    private static final String ANN = "\"actor\": \"ann\", \"reason\": \"the bus company is back\"";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private TripOffice office;

    @Test
    void retriesNowAndNotesWhoWantedItAndWhy() {
        var trip = office.book();
        var answer = post(trip, "retries", ANN);
        assertThat(answer)
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.why")
                .asString()
                .contains("asked 2 times");
        assertThat(office.sent(trip)).containsExactly("office.OpenFile.v1", "office.OpenFile.v1");
        assertThat(office.log(trip)).endsWith(RETRIED, COMMAND_SENT_AGAIN);
        assertThat(office.timeline(trip).past())
                .filteredOn(happening -> happening.what() == RETRIED)
                .extracting(Happening::detail)
                .singleElement()
                .satisfies(detail -> {
                    assertThat(detail.path("actor").asString()).isEqualTo("ann");
                    assertThat(detail.path("reason").asString()).isEqualTo("the bus company is back");
                });
    }

    @Test
    void resumesWhatIsParked() {
        var trip = office.parked();
        assertThat(post(trip, "retries", ANN)).hasStatus(409);
        assertThat(post(trip, "resumptions", ANN))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("RUNNING");
        assertThat(office.sent(trip)).endsWith("bus.BuyTicket.v1");
    }

    @Test
    void skipsAStepThatMayBeLeftOut() {
        var trip = office.heldBoth();
        office.receive(trip, "buy-ticket", new TicketBought());
        assertThat(post(trip, "skips", "\"step\": \"send-guide\", " + ANN))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.why")
                .isEqualTo("Completed; skipped: send-guide.");
    }

    @Test
    void turnsAround() {
        var trip = office.book();
        assertThat(post(trip, "compensations", ANN))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.why")
                .asString()
                .startsWith("Turned around because an operator gave it up, and waits since");
        assertThat(office.sent(trip)).endsWith("office.CloseFile.v1");
    }

    @Test
    void refusesWhatWouldBreakAPromiseAndChangesNothing() {
        var trip = office.heldBoth();
        var before = office.timeline(trip);
        assertRefused(post(trip, "skips", "\"step\": \"buy-ticket\", " + ANN), "point of no return");
        assertRefused(post(trip, "compensations", ANN), "return the ticket instead");
        assertRefused(post(trip, "resumptions", ANN), "not parked");
        assertThat(office.timeline(trip)).isEqualTo(before);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void tellsTheLogWhomItRefusedWhatAndWhy(CapturedOutput log) {
        var trip = office.heldBoth();
        post(trip, "skips", "\"step\": \"buy-ticket\", " + ANN);
        assertThat(log).contains("Saga " + trip + " is not skipped, as ann wanted (", "point of no return");
    }

    private static void assertRefused(MvcTestResult answer, String reason) {
        assertThat(answer).hasStatus(409);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:polystore:problem:saga-intervention-refused");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(reason);
    }

    @Test
    void wantsToKnowWhoActsAndWhy() {
        var trip = office.book();
        assertProblem(post(trip, "retries", "\"actor\": \"ann\""), 400, "actor-and-reason-required");
        assertProblem(
                post(trip, "compensations", "\"actor\": \"ann\", \"reason\": \" \""), 400, "actor-and-reason-required");
        assertProblem(post(trip, "skips", ANN), 400, "step-required");
        assertProblem(post(Ids.next(), "resumptions", ANN), 404, "unknown-saga");
    }

    private static void assertProblem(MvcTestResult answer, int status, String problem) {
        assertThat(answer)
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:polystore:problem:" + problem);
    }

    private MvcTestResult post(UUID trip, String interventions, String properties) {
        return http.post()
                .uri("/v1/sagas/" + trip + "/" + interventions)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{" + properties + "}")
                .exchange();
    }
}
