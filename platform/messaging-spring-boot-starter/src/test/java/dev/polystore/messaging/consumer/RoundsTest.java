package dev.polystore.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.ReceivedMessage.Position;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void keepsTheOrderOfEachKeyAndHoldsItOnceInARound() {
        var rounds = Rounds.of(messages("a1", "b1", "a2", "c1", "a3", "b2"));

        assertThat(rounds).extracting(RoundsTest::names).containsExactly("a1 b1 c1", "a2 b2", "a3");
    }

    private static List<ReceivedMessage<?>> messages(String... names) {
        return Stream.of(names).<ReceivedMessage<?>>map(RoundsTest::message).toList();
    }

    private static ReceivedMessage<?> message(String name) {
        return new ReceivedMessage<>(
                Ids.next(), "t.T.v1", name.substring(0, 1), Instant.EPOCH, name, Map.of(), new Position("t", 0, 0));
    }

    private static String names(List<ReceivedMessage<?>> round) {
        return String.join(
                " ", round.stream().map(message -> (String) message.body()).toList());
    }
}
