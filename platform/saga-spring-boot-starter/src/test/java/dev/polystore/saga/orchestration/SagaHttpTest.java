package dev.polystore.saga.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.saga.trip.TripClock;
import dev.polystore.saga.trip.TripMessages.FileOpened;
import dev.polystore.saga.trip.TripMessages.NoSeat;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SagaSlice
class SagaHttpTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private TripOffice office;

    @Autowired
    private TripClock clock;

    @Autowired
    private SagaTimeouts timeouts;

    @Test
    void tellsWhatWasSentWhatCameBackAndWhatIsStillToDo() {
        var trip = office.book();
        office.receive(trip, "open-file", new FileOpened());
        office.receive(trip, "hold-seat", new NoSeat("full"));
        var answer = get("/v1/sagas/" + trip);
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.saga.status").isEqualTo("COMPENSATING");
        assertThat(answer).bodyJson().extractingPath("$.saga.subject").isEqualTo(trip.toString());
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.past[?(@.what == 'REPLY_REFUSED')].detail.why")
                .asArray()
                .containsExactly("full");
        assertThat(answer).bodyJson().extractingPath("$.awaited[0].step").isEqualTo("hold-room");
        assertThat(answer).bodyJson().extractingPath("$.awaited[0].until").isNotNull();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.remaining")
                .asArray()
                .containsExactly("hold-room", "open-file", "request-trip");
    }

    @Test
    void listsSagasTheYoungestFirstPageByPage() {
        var older = office.book();
        var younger = office.book();
        var first = get("/v1/sagas?name=book-trip&size=1");
        assertThat(first).bodyJson().extractingPath("$.sagas[0].id").isEqualTo(younger.toString());
        assertThat(first).bodyJson().extractingPath("$.next").isEqualTo(younger.toString());
        assertThat(get("/v1/sagas?before=" + younger + "&size=1"))
                .bodyJson()
                .extractingPath("$.sagas[0].id")
                .isEqualTo(older.toString());
    }

    @Test
    void findsSagasByStatusAndSubject() {
        var trip = office.book();
        assertThat(get("/v1/sagas?status=RUNNING&subject=" + trip))
                .bodyJson()
                .extractingPath("$.sagas.length()")
                .isEqualTo(1);
        assertThat(get("/v1/sagas?status=PARKED&subject=" + trip))
                .bodyJson()
                .extractingPath("$.sagas")
                .asArray()
                .isEmpty();
    }

    @Test
    void resumesAParkedSaga() {
        var trip = office.book();
        assertThat(resume(trip)).hasStatus(409);
        for (var attempt = 0; attempt <= 10; attempt++) {
            clock.advance(Duration.ofHours(1));
            timeouts.expireDue();
        }
        assertThat(resume(trip)).hasStatus(202);
        assertThat(office.sent(trip)).hasSize(12);
    }

    @Test
    void explainsWhatIsWrongWithARequest() {
        var nobody = Ids.next();
        assertThat(get("/v1/sagas/" + nobody))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:polystore:problem:unknown-saga");
        assertThat(resume(nobody)).hasStatus(404);
        assertThat(get("/v1/sagas?status=LOST")).hasStatus(400);
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).exchange();
    }

    private MvcTestResult resume(UUID trip) {
        return http.post()
                .uri("/v1/sagas/" + trip + "/resumptions")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"actor\": \"ann\", \"reason\": \"the office is back\"}")
                .exchange();
    }
}
