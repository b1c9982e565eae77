package dev.polystore.web.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.tomcat.max-connections=3", "spring.mvc.problemdetails.enabled=true"})
class ConnectionsTest {

    @LocalServerPort
    private int port;

    @Test
    void areNotKeptByAnyoneWhileOthersWaitForThem() throws Exception {
        try (var first = HttpClient.newHttpClient()) {
            // Tomcat counts the connection too that it is ready to take.
            assertThat(get(first).headers().firstValue("Connection")).isEmpty();
            assertThat(IntStream.range(0, 4).mapToObj(_ -> getFromElsewhere()))
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Connection"))
                            .contains("close"));
        }
    }

    private HttpResponse<String> getFromElsewhere() {
        try (var client = HttpClient.newHttpClient()) {
            return get(client);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(HttpClient client) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:%d/v1/unknown".formatted(port));
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
