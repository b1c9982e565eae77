package dev.polystore.analytics.event.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.codec.MessageCatalog;
import dev.polystore.testsupport.contract.Contracts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** It sends nothing, so what counts is that it can read what others send, with no property left out. */
class ContractTest {

    @TestFactory
    Stream<DynamicTest> readsTheExampleOfEachMessage() {
        return types().entrySet().stream()
                .map(message -> DynamicTest.dynamicTest(
                        message.getKey(), () -> Contracts.example(message.getKey(), message.getValue())));
    }

    @Test
    void listensForEveryRecordThatItKnows() {
        assertThat(Occurrence.ALL).containsExactlyInAnyOrderElementsOf(types().values());
    }

    private static Map<String, Class<? extends Record>> types() {
        var types = new HashMap<String, Class<? extends Record>>();
        new MessageCatalog(List.of(new EventMessages().eventTypes()))
                .forEach((type, body) -> types.put(type, body.asSubclass(Record.class)));
        return types;
    }
}
