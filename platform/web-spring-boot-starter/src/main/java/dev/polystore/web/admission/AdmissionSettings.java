package dev.polystore.web.admission;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests are let in.
 *
 * @param requestsAtOnce that are worked on; more only wait for each other, for a processor or for the store
 * @param patience how long a request waits for its turn before it is asked to come back
 * @param alwaysOpen patterns of paths that are let in without being counted
 */
@ConfigurationProperties("polystore.web")
record AdmissionSettings(
        @DefaultValue("64") int requestsAtOnce,
        @DefaultValue("1s") Duration patience,

        @DefaultValue({"/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html"})
        List<String> alwaysOpen) {

    AdmissionSettings {
        if (requestsAtOnce < 1) {
            throw new IllegalArgumentException(
                    "polystore.web.requests-at-once must be 1 at least, not " + requestsAtOnce);
        }
    }
}
