package dev.polystore.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

/** What an operator types, what order-service is asked then, and what the operator reads. */
@Isolated("takes standard output and error for itself")
class SagaCommandsTest {

    private static final String SAGA = """
            {"id": "019a", "name": "place-order", "status": "PARKED", "startedAt": "2026-11-22T12:03:10.123456Z",
             "why": "Parked since noon."}
            """;

    private final List<String> requests = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream usualOut = System.out;
    private final PrintStream usualErr = System.err;
    private HttpServer server;
    private int status = 200;
    private String answer = SAGA;

    @BeforeEach
    void openService() throws IOException {
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add("%s %s %s"
                    .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body)
                    .strip());
            exchange.sendResponseHeaders(status, answer.getBytes(UTF_8).length);
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void closeService() {
        server.stop(0);
        System.setOut(usualOut);
        System.setErr(usualErr);
    }

    @Test
    void listsSagasWithTheirReason() {
        answer = "{\"sagas\": [%s], \"next\": \"019a\"}".formatted(SAGA);
        assertThat(run(new Sagas(), "--state", "parked,running", "--older-than", "10m", "--step", "x", "--order", "o"))
                .isZero();
        assertThat(requests)
                .containsExactly("GET /v1/sagas?status=PARKED%2CRUNNING&subject=o&step=x&olderThan=PT10M&size=20");
        assertThat(out.toString(UTF_8)).isEqualTo("""
                  id    name         state   since                 why
                  019a  place-order  parked  2026-11-22T12:03:10Z  Parked since noon.
                  More: --before 019a
                """);
    }

    @Test
    void printsIdsForOtherCommands() {
        answer = "{\"sagas\": [%s, %s]}".formatted(SAGA, SAGA);
        assertThat(run(new Sagas(), "--ids")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("019a\n019a\n");
    }

    @Test
    void tellsTheStoryWithWhatOperatorsDid() {
        answer = """
                {"saga": %s, "past": [
                  {"at": "2026-11-22T12:03:10.123456Z", "what": "COMMAND_SENT", "step": "a", "type": "x.Y.v1"},
                  {"at": "2026-11-22T12:03:11.123456Z", "what": "RESUMED", "step": "a",
                   "detail": {"actor": "ann", "reason": "it is back"}}]}
                """.formatted(SAGA);
        assertThat(run(new Saga(), "019a")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("saga place-order, parked after 1.000 s")
                .containsPattern("0.000 s +command sent +a +x.Y.v1")
                .containsPattern("1.000 s +resumed +a +ann: it is back")
                .endsWith("  Parked since noon.\n");
    }

    @Test
    void saysWhyInOneLine() {
        answer = "{\"saga\": %s}".formatted(SAGA);
        assertThat(run(new Saga(), "019a", "why")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("Parked since noon.\n");
    }

    @Test
    void intervenes() {
        status = 202;
        assertThat(run(new Saga(), "019a", "resume", "--actor", "ann", "--reason", "it is back"))
                .isZero();
        run(new Saga(), "019a", "skip", "send-guide", "--actor", "ann", "--reason", "no guides");
        assertThat(requests.getFirst())
                .startsWith("POST /v1/sagas/019a/resumptions")
                .contains("\"actor\":\"ann\"");
        assertThat(requests.getLast()).startsWith("POST /v1/sagas/019a/skips").contains("\"step\":\"send-guide\"");
        assertThat(out.toString(UTF_8)).startsWith("Parked since noon.\n");
    }

    @Test
    void repeatsARefusalInOneLine() {
        status = 409;
        answer = "{\"type\": \"urn:polystore:problem:saga-intervention-refused\", \"detail\": \"Saga 019a cannot.\"}";
        assertThat(run(new Saga(), "019a", "compensate", "--actor", "ann", "--reason", "try"))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).isEqualTo("polystore: Saga 019a cannot.\n");
    }

    @Test
    void wantsToKnowWhyBeforeItAsks() {
        assertThat(run(new Saga(), "019a", "retry", "--actor", "ann")).isEqualTo(1);
        assertThat(run(new Saga(), "019a", "skip", "--actor", "ann", "--reason", "try"))
                .isEqualTo(1);
        assertThat(requests).isEmpty();
        assertThat(err.toString(UTF_8)).startsWith("polystore: Say why (--reason TEXT)");
    }

    @Test
    void understandsNoOtherAge() {
        assertThat(run(new Sagas(), "--older-than", "long")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString(UTF_8)).contains("'long' is no age; write 90s, 10m, 2h or 3d");
    }

    private int run(Callable<Integer> command, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", "http://127.0.0.1:" + server.getAddress().getPort()));
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(all.toArray(String[]::new));
    }
}
