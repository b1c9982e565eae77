package dev.polystore.saga.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.saga.trip.TripMessages.FileOpened;
import dev.polystore.saga.trip.TripMessages.NoSeat;
import dev.polystore.testsupport.time.SettableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SagaSlice
class SagaHttpTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private TripOffice office;

    @Autowired
    private SettableClock clock;

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
    void findsSagasByTheStepThatTheyWaitFor() {
        var trip = office.book();
        assertThat(found("step=open-file&subject=" + trip)).isEqualTo(1);
        office.receive(trip, "open-file", new FileOpened());
        assertThat(found("step=open-file&subject=" + trip)).isZero();
        assertThat(found("step=hold-room&subject=" + trip)).isEqualTo(1);
    }

    @Test
    void findsSagasByTheirAge() {
        var trip = office.book();
        var start = office.timeline(trip).saga().startedAt();
        clock.advance(Duration.ofMinutes(10));
        assertThat(found("olderThan=PT9M&subject=" + trip)).isEqualTo(1);
        assertThat(found("olderThan=PT11M&subject=" + trip)).isZero();
        assertThat(found("youngerThan=PT11M&subject=" + trip)).isEqualTo(1);
        assertThat(found("youngerThan=PT9M&subject=" + trip)).isZero();
        assertThat(found("startedBefore=" + start + "&subject=" + trip)).isZero();
        assertThat(found("startedAfter=" + start.minusSeconds(1) + "&startedBefore=" + start.plusSeconds(1)
                        + "&olderThan=PT9M&subject=" + trip))
                .isEqualTo(1);
    }

    @Test
    void findsSagasInAnyOfSeveralStates() {
        var trip = office.book();
        assertThat(found("status=RUNNING,PARKED&subject=" + trip)).isEqualTo(1);
        assertThat(found("status=PARKED,COMPLETED&subject=" + trip)).isZero();
    }

    private int found(String query) {
        var count = new AtomicInteger();
        assertThat(get("/v1/sagas?" + query))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.sagas.length()")
                .asNumber()
                .satisfies(found -> count.set(found.intValue()));
        return count.get();
    }

    @Test
    void describesWhatCanBeAsked() {
        var path = "$.paths['/v1/sagas'].get.parameters[?(@.name == '%s')]";
        var description = get("/v3/api-docs");
        assertThat(description)
                .bodyJson()
                .extractingPath(path.formatted("status") + ".schema.items.enum[0]")
                .asArray()
                .containsExactly("RUNNING");
        assertThat(description)
                .bodyJson()
                .extractingPath(path.formatted("before") + ".schema.format")
                .asArray()
                .containsExactly("uuid");
        assertThat(description)
                .bodyJson()
                .extractingPath(path.formatted("olderThan") + ".description")
                .asArray()
                .containsExactly("Since its start, such as PT10M");
    }

    @Test
    void explainsWhatIsWrongWithARequest() {
        var nobody = Ids.next();
        assertThat(get("/v1/sagas/" + nobody))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:polystore:problem:unknown-saga");
        assertThat(get("/v1/sagas?status=LOST")).hasStatus(400);
        assertThat(get("/v1/sagas?olderThan=long")).hasStatus(400);
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).exchange();
    }
}
