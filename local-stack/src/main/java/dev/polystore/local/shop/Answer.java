package dev.polystore.local.shop;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a service answered to a request. */
public record Answer(String request, int status, String location, JsonNode body) {

    /** This, if its status is one of these. */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new UnexpectedAnswer(this);
        }
        return this;
    }

    /** The problem's type without its common start, such as {@code unknown-product}. */
    public Optional<String> problem() {
        var type = body.path("type").asString("");
        return type.startsWith("urn:") ? Optional.of(type.substring(type.lastIndexOf(':') + 1)) : Optional.empty();
    }

    /** What the problem's detail says to humans. */
    public String detail() {
        return body.path("detail").asString(body.toString());
    }
}
