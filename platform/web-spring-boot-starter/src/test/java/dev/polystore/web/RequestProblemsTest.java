package dev.polystore.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
        properties = {
            "spring.mvc.problemdetails.enabled=true",
            "spring.jackson.deserialization.fail-on-unknown-properties=true"
        })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class RequestProblemsTest {

    @Autowired
    private MockMvcTester http;

    @Test
    void listsEachFieldOfABodyThatIsNotValid() {
        var answer = post(
                "{\"title\": \" \", \"authors\": [{\"name\": \"Ann\", \"born\": 1}, {\"name\": \"\", \"born\": 1}]}");
        assertErrors(answer, "title", "must not be blank", "authors[1].name", "must not be blank");
    }

    @Test
    void listsEachParameterThatIsNotValid() {
        assertErrors(get("/books?shelf=COOKING&size=1"), "shelf", "COOKING is not one of NOVELS, POEMS");
        assertErrors(get("/books?shelf=POEMS&size=10"), "size", "must be less than or equal to 9");
        var loans = http.get()
                .uri("/loans?until=2026-11-22T10:15:00Z&size=0")
                .header("Reader", "Ann")
                .exchange();
        assertErrors(loans, "size", "must be greater than or equal to 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /books/17         | id: 17 is not a UUID
            /loans            | until: is required
            /loans?until=noon | until: noon is not an instant such as 2026-11-22T10:15:00Z
            /loans?until=2026-11-22T10:15:00Z&size=x | size: x is not a whole number
            /loans?until=2026-11-22T10:15:00Z        | Reader: is required
            """)
    void saysWhatAParameterMustBe(String uri, String detail) {
        var answer = get(uri);
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title":                                     | The body is not readable JSON
            seven                                         | The body is not readable JSON
            {"colour": "red"}                             | Property colour is unknown or cannot be read
            {"title": "A", "authors": [{"born": "early"}]} | Property authors[0].born is unknown or cannot be read
            """)
    void saysWhereABodyCannotBeRead(String body, String detail) {
        var answer = post(body);
        assertProblem(answer, 400, "unreadable-request");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
    }

    @Test
    void givesATypeToWhatTheFrameworkRefuses() {
        assertProblem(get("/nothing"), 404, "not-found");
        assertProblem(http.method(HttpMethod.PUT).uri("/books").exchange(), 405, "method-not-allowed");
        var text = http.post()
                .uri("/books")
                .contentType(MediaType.TEXT_PLAIN)
                .content("A")
                .exchange();
        assertProblem(text, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"away", "busy", "no-transaction", "broken", "burnt"})
    void asksToComeBackWhenAFaultPasses(String fault) {
        var answer = get("/faults/" + fault);
        assertProblem(answer, 503, "temporarily-unavailable");
        assertThat(answer).hasHeader("Retry-After", "2");
        assertThat(answer).bodyText().doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"twins", "bug"})
    void keepsToItselfWhyItFailed(String fault, CapturedOutput log) {
        var answer = get("/faults/" + fault);
        assertProblem(answer, 500, "internal-error");
        assertThat(answer).bodyText().doesNotContain("secret");
        assertThat(log).contains("A request failed", "secret");
    }

    @Test
    void leavesToAServiceWhatItKnowsBetter() {
        assertProblem(get("/books/" + UUID.randomUUID()), 404, "unknown-book");
    }

    @Test
    void wantsToKnowWhoActsAndWhy() {
        assertProblem(clear("{\"actor\": \"ann\", \"reason\": \" \"}"), 400, "actor-and-reason-required");
        assertThat(clear("{\"actor\": \"ann\", \"reason\": \"woodworm\"}")).hasStatusOk();
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(uri).exchange();
    }

    private MvcTestResult post(String body) {
        return http.post()
                .uri("/books")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult clear(String body) {
        return http.delete()
                .uri("/books")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String name) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:polystore:problem:" + name);
    }

    private static void assertErrors(MvcTestResult answer, String... fieldsAndMessages) {
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*]['field', 'message']")
                .asArray()
                .hasSize(fieldsAndMessages.length / 2);
        for (int i = 0; i < fieldsAndMessages.length; i += 2) {
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.errors[?(@.field == '%s')].message".formatted(fieldsAndMessages[i]))
                    .asArray()
                    .containsExactly(fieldsAndMessages[i + 1]);
        }
    }
}
