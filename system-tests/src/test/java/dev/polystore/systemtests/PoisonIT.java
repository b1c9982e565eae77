package dev.polystore.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.systemtests.RunbookPage.Said;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A message that cannot be handled holds up one key; an operator sees it, and types what the runbook says. */
class PoisonIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LETTER = Pattern.compile("payment-service +(\\S+) +(\\S+) +(\\S+) +(\\d+) +(.*)");

    private static RunbookPage page;

    private final RunningShop running = RunningShop.get();
    private final Topics topics = new Topics(running.address("kafka"));
    private final Buyer buyer = new Buyer(running.shop());
    private final String sku = running.shop()
            .catalog()
            .get("/v1/products?size=1")
            .body()
            .at("/items/0/sku")
            .asString();

    /** A line of {@code ./polystore dead-letters}. */
    private record Line(String letter, String key, String type, int tried, String cause) {}

    @BeforeAll
    static void openRunbook() throws IOException {
        page = RunbookPage.open("poison-message.md", RunningShop.get().place());
    }

    @AfterAll
    static void allOfTheRunbookIsTried() {
        page.isDone();
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }

    @Test
    void whatWaitsIsReplayedInItsSequenceOnceTheCauseIsMended() throws Exception {
        var paid = buyer.buys(sku, 1, "tok_approved");
        buyer.awaits(paid, "CONFIRMED");
        topics.command(paid, "payment.VoidAuthorization.v1", orderId(paid));
        topics.command(paid, "payment.CapturePayment.v1", orderId(paid));

        var lines = awaitLetters(2);
        assertThat(lines).extracting(Line::key).containsOnly(paid);
        assertThat(lines)
                .extracting(Line::type)
                .containsExactly("payment.VoidAuthorization.v1", "payment.CapturePayment.v1");
        assertThat(lines.getFirst().cause()).contains("Cannot VOID the payment of order " + paid);
        assertThat(lines.getLast().tried()).isZero();
        assertThat(lines.getLast().cause()).startsWith("Waits behind");
        var poison = lines.getFirst().letter();
        assertThat(page.does("payment-service <letter>", poison).text()).contains("\"state\" : \"WAITING\"", paid);
        othersFlow();

        assertThat(page.does("replay", poison).text()).contains("FAIL").contains("goes on waiting");
        buyer.cancels(paid);
        buyer.awaits(paid, "CANCELLED");
        assertInSequence(page.does("replay --dry-run", poison), lines);
        assertInSequence(page.does("replay", poison), lines);
        shopIsWhole();
    }

    @Test
    void anOrderBehindAMessageThatIsGivenUpGoesOn() throws Exception {
        running.freeze("order-service");
        var waiting = buyer.checksOut(buyer.fillsCart(sku, 1), "tok_approved");
        topics.command(waiting, "payment.AuthorizePayment.v1", "no JSON");
        running.thaw("order-service");

        var lines = awaitLetters(2);
        assertThat(lines).extracting(Line::key).containsOnly(waiting);
        assertThat(lines.getFirst().cause()).contains("Payload is no AuthorizePayment");
        othersFlow();
        assertThat(buyer.awaits(waiting, "PENDING")).isNotNull();

        assertThat(page.does("discard", lines.getFirst().letter()).text()).contains("Discarded");
        assertInSequence(page.does("replay", lines.getLast().letter()), lines.subList(1, 2));
        buyer.awaits(waiting, "CONFIRMED");
        shopIsWhole();
    }

    private static String orderId(String order) {
        return "{\"orderId\": \"%s\"}".formatted(order);
    }

    private List<Line> awaitLetters(int count) {
        return await().atMost(PATIENCE).until(PoisonIT::letters, lines -> lines.size() == count);
    }

    private static List<Line> letters() throws IOException, InterruptedException {
        return LETTER.matcher(page.does("dead-letters", "").text())
                .results()
                .map(line -> new Line(
                        line.group(1), line.group(2), line.group(3), Integer.parseInt(line.group(4)), line.group(5)))
                .toList();
    }

    private void othersFlow() {
        buyer.awaits(buyer.buys(sku, 1, "tok_approved"), "CONFIRMED");
    }

    private static void assertInSequence(Said said, List<Line> lines) {
        assertThat(said.well()).isTrue();
        var ok = lines.stream()
                .map(line -> "ok    %s  %s".formatted(line.letter(), line.type()))
                .toList();
        assertThat(said.text()).containsSubsequence(ok).endsWith("Nothing waits on its key any more.\n");
    }

    private void shopIsWhole() throws IOException, InterruptedException {
        assertThat(page.does("dead-letters", "").text()).contains("No dead letter is waiting");
        running.audit();
        assertThat(page.does("audit", "").well()).isTrue();
    }
}
