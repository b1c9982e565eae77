package dev.polystore.bench.micro.poll;

import dev.polystore.bench.micro.MeanTime;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.MessageHeaders;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.inbox.JdbcInbox;
import dev.polystore.messaging.outbox.JdbcOutboxStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the platform adds to the transaction of a poll: each message noted in the inbox, an answer to each in the outbox. */
@State(Scope.Benchmark)
public class PollTransaction extends MeanTime {

    private static final String PAYLOAD = "{\"text\":\"%s\"}".formatted("x".repeat(400));
    private static final Map<String, String> HEADERS = Map.of(
            MessageHeaders.TIME, "2026-11-22T10:15:00.610123Z",
            MessageHeaders.SAGA_ID, "019aab3c-7e1c-7c05-9f0a-2b6f1d3e4c5a",
            MessageHeaders.IN_REPLY_TO, "019aab3c-7e1c-7c05-9f0a-2b6f1d3e4c5b",
            MessageHeaders.TRACEPARENT, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    /** How many messages the poll brought. */
    @Param({"1", "10", "100", "500"})
    private int messages;

    private final ScratchPostgres postgres = new ScratchPostgres();
    private final JdbcTemplate jdbc = new JdbcTemplate(postgres.app());
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(postgres.app()));
    private final JdbcInbox inbox = new JdbcInbox(jdbc);
    private final JdbcOutboxStore outbox = new JdbcOutboxStore(jdbc);

    @Setup(Level.Iteration)
    public void forget() {
        postgres.forget();
    }

    @TearDown
    public void giveBack() {
        postgres.close();
    }

    /** Until the commit is on the disk. */
    @Benchmark
    public void noteAndAnswer() {
        var received = Stream.generate(Ids::next).limit(messages).toList();
        transaction.executeWithoutResult(_ -> {
            if (inbox.accept("micro", received).size() != messages) {
                throw new IllegalStateException("The inbox has seen messages that are new");
            }
            outbox.insert(answers());
        });
    }

    private List<OutboxMessage> answers() {
        return Stream.generate(Ids::next)
                .limit(messages)
                .map(PollTransaction::answer)
                .toList();
    }

    private static OutboxMessage answer(UUID id) {
        return new OutboxMessage(id, "micro.replies", id.toString(), "micro.Done.v1", PAYLOAD, HEADERS);
    }
}
