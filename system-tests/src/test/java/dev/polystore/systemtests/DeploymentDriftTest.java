package dev.polystore.systemtests;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.local.Place;
import dev.polystore.local.stack.ServiceSettings;
import dev.polystore.local.stack.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** A service finds the same settings, databases and users in its own file, in compose and in the local stack. */
class DeploymentDriftTest {

    static final Path HOME = Path.of("").toAbsolutePath().getParent();
    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+):([^}]*)}");
    static final Pattern ADDRESS = Pattern.compile("[a-z0-9.-]+:\\d+");

    /** Which interface to listen on, and where files lie, is up to each deployment. */
    static final Set<String> OWN_AFFAIR = Set.of("SERVER_ADDRESS", "SIMULATOR_DATA");

    static List<ServiceSettings> services() {
        return new Topology(new Place(HOME, HOME.resolve("target"), 0)).services();
    }

    @ParameterizedTest
    @MethodSource("services")
    void allThreeSayTheSame(ServiceSettings service) throws IOException {
        var localStack = comparable(service.environment());

        assertThat(comparable(compose(service.name()))).as("docker-compose.yml").isEqualTo(localStack);
        assertThat(comparable(defaults(service.name()))).as("application.yml").isEqualTo(localStack);
    }

    private static Map<String, String> comparable(Map<String, String> environment) {
        var comparable = new TreeMap<String, String>();
        environment.forEach((name, value) -> {
            if (!OWN_AFFAIR.contains(name)) {
                comparable.put(name, ADDRESS.matcher(value).replaceAll("HOST"));
            }
        });
        return comparable;
    }

    private static Map<String, String> compose(String service) throws IOException {
        try (var file = Files.newBufferedReader(HOME.resolve("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Map<String, Object>>>> compose = new Yaml().load(file);
            var environment = Objects.requireNonNull(compose.get("services").get(service), service)
                    .get("environment");
            return environment.entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        }
    }

    private static Map<String, String> defaults(String service) throws IOException {
        var settings = Files.readString(HOME.resolve(service).resolve("src/main/resources/application.yml"));
        return PLACEHOLDER
                .matcher(settings)
                .results()
                .collect(toMap(found -> found.group(1), found -> found.group(2), (first, _) -> first));
    }
}
