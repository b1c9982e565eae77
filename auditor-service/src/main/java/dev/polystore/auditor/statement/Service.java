package dev.polystore.auditor.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;

/** One of the services, asked through its public API. */
public final class Service {

    private final String name;
    private final RestClient http;

    Service(String name, RestClient http) {
        this.name = name;
        this.http = http;
    }

    public String name() {
        return name;
    }

    /** @throws ServiceAway if it does not answer as expected */
    public <T> T get(String path, Map<String, ?> parameters, Class<T> type) {
        return answer(() -> http.get().uri(uri(path, parameters)).retrieve().body(type));
    }

    <T> Page<T> page(String path, Map<String, ?> parameters, Class<T> row) {
        ParameterizedTypeReference<Page<T>> type = ParameterizedTypeReference.forType(
                ResolvableType.forClassWithGenerics(Page.class, row).getType());
        return answer(() -> http.get().uri(uri(path, parameters)).retrieve().body(type));
    }

    /** Asks what is too long for a URL. */
    public <T> T ask(String path, Object question, Class<T> type) {
        return answer(() -> http.post().uri(path).body(question).retrieve().body(type));
    }

    /**
     * Wishes for something to be done.
     *
     * @throws Refused if the service says no
     */
    public void wish(String path, Object wish) {
        answer(() -> http.post()
                .uri(path)
                .body(wish)
                .retrieve()
                .onStatus(HttpStatusCode::is4xxClientError, (_, answer) -> {
                    throw new Refused(name, new String(answer.getBody().readAllBytes(), UTF_8));
                })
                .toBodilessEntity());
    }

    private static Function<UriBuilder, URI> uri(String path, Map<String, ?> parameters) {
        return builder -> {
            var uri = builder.path(path);
            parameters.keySet().forEach(parameter -> uri.queryParam(parameter, "{" + parameter + "}"));
            return uri.build(parameters);
        };
    }

    private <T> T answer(Supplier<@Nullable T> request) {
        try {
            var answer = request.get();
            if (answer == null) {
                throw new RestClientException("no body");
            }
            return answer;
        } catch (RestClientException failed) {
            throw new ServiceAway(name, failed);
        }
    }
}
