package dev.polystore.messaging.autoconfigure;

import org.springframework.core.env.Environment;

/** The short name of a service, which its topics and message types begin with. */
public record ServiceName(String value) {

    private static final String SUFFIX = "-service";

    /** @throws IllegalStateException if neither setting names the service */
    static ServiceName from(Environment environment) {
        var name = environment.getProperty("polystore.service", environment.getProperty("spring.application.name", ""));
        if (name.isBlank()) {
            throw new IllegalStateException(
                    "Set spring.application.name, such as billing-service, or polystore.service");
        }
        return new ServiceName(name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name);
    }

    /** The CloudEvents source of its messages. */
    String source() {
        return "/" + value + SUFFIX;
    }
}
