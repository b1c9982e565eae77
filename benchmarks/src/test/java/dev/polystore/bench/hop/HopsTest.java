package dev.polystore.bench.hop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HopsTest {

    private static final String SAGA = "saga-1";

    private final List<Message> conversation = List.of(
            command("c1", "inventory.ReserveStock.v1", 0, 500),
            command("c2", "payment.AuthorizePayment.v1", 0, 500),
            reply("inventory-service", 700, 900, "c1"),
            reply("payment-service", 2_000, 2_400, "c2"),
            command("c3", "payment.CapturePayment.v1", 3_000, 3_100));

    @Test
    void tellsHowLongMessagesWaitedForTheRelay() {
        assertThat(Hops.of(conversation))
                .contains(new Hop("outbox to Kafka", "inventory-service", 1, 0.2, 0.2))
                .contains(new Hop("outbox to Kafka", "payment-service", 1, 0.4, 0.4));
    }

    @Test
    void tellsHowLongCommandsTook() {
        assertThat(Hops.of(conversation))
                .filteredOn(hop -> hop.part().equals("command handled"))
                .containsExactly(
                        new Hop("command handled", "AuthorizePayment", 1, 1.5, 1.5),
                        new Hop("command handled", "ReserveStock", 1, 0.2, 0.2));
    }

    @Test
    void theNextCommandIsSentBecauseOfTheLastReplyBeforeIt() {
        assertThat(Hops.of(conversation))
                .filteredOn(hop -> hop.part().equals("reply handled"))
                .containsExactly(new Hop("reply handled", "before CapturePayment", 1, 0.6, 0.6));
    }

    @Test
    void aReplyToACommandFromBeforeIsLeftOut() {
        assertThat(Hops.of(List.of(reply("payment-service", 2_000, 2_400, "earlier"))))
                .extracting(Hop::part)
                .containsExactly("outbox to Kafka");
    }

    private static Message command(String id, String type, long written, long sent) {
        return new Message(id, type, "order-service", written, sent, SAGA, null);
    }

    private static Message reply(String source, long written, long sent, String command) {
        return new Message("r-" + command, "x.Done.v1", source, written, sent, SAGA, command);
    }
}
