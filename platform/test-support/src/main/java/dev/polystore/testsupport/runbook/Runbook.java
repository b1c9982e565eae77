package dev.polystore.testsupport.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.testsupport.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A page of docs/runbooks whose HTTP requests are sent as they stand there, one after the other. */
public final class Runbook {

    private static final Pattern REQUEST =
            Pattern.compile("```http\\s+(GET|POST) (\\S+)\\s+(\\{.*?\\}\\s+)?```", Pattern.DOTALL);

    private record Step(HttpMethod method, String path, String body) {}

    private final List<Step> steps;
    private final RestTestClient http;
    private int next;

    private Runbook(List<Step> steps, RestTestClient http) {
        this.steps = steps;
        this.http = http;
    }

    /**
     * Opens a page of {@code docs/runbooks}.
     *
     * @param http where its requests are sent
     */
    public static Runbook open(String page, RestTestClient http) throws IOException {
        var text = Files.readString(Contracts.folder().resolveSibling("docs/runbooks/" + page));
        var steps = REQUEST.matcher(text)
                .results()
                .map(found -> new Step(
                        HttpMethod.valueOf(found.group(1)),
                        found.group(2),
                        found.group(3) == null ? "" : found.group(3)))
                .toList();
        return new Runbook(steps, http);
    }

    /** Sends the next request on the page, which must begin so, and be accepted. */
    public JsonNode does(String beginning, Map<String, ?> values) {
        var step = steps.get(next++);
        assertThat(step.method() + " " + step.path()).startsWith(beginning);
        var answer = http.method(step.method())
                .uri(step.path(), values)
                .contentType(MediaType.APPLICATION_JSON)
                .body(step.body())
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(answer, step.path());
    }

    /** Fails if the page asks for more than was done. */
    public void isAtItsEnd() {
        assertThat(steps).hasSize(next);
    }
}
