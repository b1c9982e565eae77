package dev.polystore.testsupport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {

    private static final String RELEASE = "inventory.ReleaseStock.v1";
    private static final String SUFFIX = ".schema.json";

    record Release(UUID orderId) {}

    record ReleaseInWords(String orderId) {}

    record ReleaseOfACart(UUID orderId, UUID cartId) {}

    record Level(String sku) {}

    @Test
    void acceptsARecordThatFitsItsSchema() {
        Contracts.holds(RELEASE, new Release(UUID.randomUUID()));
    }

    @Test
    void refusesARecordThatDoesNot() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Contracts.holds(RELEASE, new ReleaseInWords("the one of yesterday")))
                .withMessageContaining("orderId");
    }

    @Test
    void letsARecordReadLessThanTheMessageHolds() {
        assertThat(Contracts.example("inventory.StockLevelChanged.v1", Level.class)
                        .sku())
                .isNotEmpty();
    }

    @Test
    void refusesARecordThatWantsToReadMore() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Contracts.example(RELEASE, ReleaseOfACart.class))
                .withMessageContaining("cartId");
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyExampleFitsItsSchema(String type) {
        Contracts.valid(type, Contracts.exampleJson(type));
    }

    @Test
    void asyncApiNamesEveryMessage() throws IOException {
        var asyncApi = Files.readString(Contracts.folder().resolve("asyncapi.yaml"));
        var named = Pattern.compile("\\./(\\S+)\\.schema\\.json")
                .matcher(asyncApi)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).containsExactlyInAnyOrderElementsOf(types().toList());
    }

    private static Stream<String> types() throws IOException {
        try (var files = Files.list(Contracts.folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
