package dev.polystore.testsupport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that what a service writes fits the contract, and that it can read what others write. */
public final class Contracts {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Contracts::read));
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Contracts() {}

    /** Asserts that a record, written as JSON, is a valid message of the type. */
    public static void holds(String type, Record message) {
        valid(type, JSON.valueToTree(message));
    }

    /** Asserts that this is a valid message of the type. */
    public static void valid(String type, JsonNode message) {
        var violations = schema(type)
                .validate(message, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(violations)
                .as("violations of contracts/%s.schema.json by %s", type, message)
                .isEmpty();
    }

    /** Asserts that a record can be read from the example of its schema, with no component left out; returns it. */
    public static <T extends Record> T example(String type, Class<T> record) {
        var example = exampleJson(type);
        var read = JSON.treeToValue(example, record);
        assertContained(JSON.readTree(JSON.writeValueAsString(read)), example, record.getSimpleName());
        return read;
    }

    /** The example of the type's schema. */
    public static JsonNode exampleJson(String type) {
        return schema(type).getSchemaNode().required("examples").required(0);
    }

    /** The folder with the contracts. */
    public static Path folder() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("contracts/asyncapi.yaml"))) {
                return folder.resolve("contracts");
            }
        }
        throw new IllegalStateException(
                "No folder 'contracts' here or above " + Path.of("").toAbsolutePath());
    }

    private static Schema schema(String type) {
        var file = folder().resolve(type + ".schema.json");
        assertThat(file).as("the contract of " + type).exists();
        return SCHEMAS.getSchema(SchemaLocation.of(file.toUri().toString()));
    }

    private static String read(String uri) {
        try {
            return Files.readString(Path.of(URI.create(uri)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertContained(JsonNode part, JsonNode whole, String path) {
        if (part.isObject() && whole.isObject()) {
            part.propertyStream()
                    .forEach(property -> assertContained(
                            property.getValue(), whole.path(property.getKey()), path + "." + property.getKey()));
        } else if (part.isArray() && part.size() == whole.size()) {
            for (var i = 0; i < part.size(); i++) {
                assertContained(part.get(i), whole.get(i), path + "[" + i + "]");
            }
        } else {
            assertThat(part)
                    .as("%s, read from the example and written again", path)
                    .isEqualTo(whole);
        }
    }
}
