package dev.polystore.messaging.relay.postgres.capture;

import io.debezium.connector.postgresql.connection.Lsn;
import io.debezium.connector.postgresql.connection.ReplicationStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/**
 * A replication stream that waits for the database to send something, where Debezium's returns and is asked again after a sleep.
 *
 * <p>It waits at the socket and not in the driver, whose blocking read would keep all others from writing, such as who confirms what was
 * relayed.
 */
@SuppressWarnings("try") // what it wraps may be interrupted while it closes
record WaitingStream(ReplicationStream stream) implements ReplicationStream {

    /** So often the reader sends its heartbeats and notices that it shall stop. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    @Override
    public boolean readPending(ReplicationMessageProcessor processor) throws SQLException, InterruptedException {
        return stream.readPending(processor) || somethingArrives() && stream.readPending(processor);
    }

    /** False also where the driver reads through TLS: there Debezium's sleep remains. */
    private static boolean somethingArrives() {
        try {
            var arrivals = Arrivals.lookedForInVain();
            return arrivals.isPresent() && arrivals.get().await(LONGEST_WAIT);
        } catch (IOException broken) {
            return true; // the driver will tell
        }
    }

    @Override
    public void read(ReplicationMessageProcessor processor) throws SQLException, InterruptedException {
        stream.read(processor);
    }

    @Override
    public void flushLsn(Lsn position) throws SQLException {
        stream.flushLsn(position);
    }

    @Override
    public Lsn lastReceivedLsn() {
        return stream.lastReceivedLsn();
    }

    @Override
    public Lsn startLsn() {
        return stream.startLsn();
    }

    @Override
    public void startKeepAlive(ExecutorService executor) {
        stream.startKeepAlive(executor);
    }

    @Override
    public void stopKeepAlive() {
        stream.stopKeepAlive();
    }

    @Override
    public void close() throws Exception {
        stream.close();
    }
}
