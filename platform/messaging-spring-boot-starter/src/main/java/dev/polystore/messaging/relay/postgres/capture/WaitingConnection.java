package dev.polystore.messaging.relay.postgres.capture;

import io.debezium.connector.postgresql.connection.Lsn;
import io.debezium.connector.postgresql.connection.ReplicationConnection;
import io.debezium.connector.postgresql.connection.ReplicationStream;
import io.debezium.connector.postgresql.connection.WalPositionLocator;
import io.debezium.connector.postgresql.spi.SlotCreationResult;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A replication connection whose streams wait: see {@link WaitingStream}. */
@SuppressWarnings("try") // what it wraps may be interrupted while it closes
record WaitingConnection(ReplicationConnection connection) implements ReplicationConnection {

    @Override
    public ReplicationStream startStreaming(WalPositionLocator position) throws SQLException, InterruptedException {
        return new WaitingStream(connection.startStreaming(position));
    }

    @Override
    public ReplicationStream startStreaming(@Nullable Lsn offset, WalPositionLocator position)
            throws SQLException, InterruptedException {
        return new WaitingStream(connection.startStreaming(offset, position));
    }

    @Override
    public Optional<SlotCreationResult> createReplicationSlot() throws SQLException {
        return connection.createReplicationSlot();
    }

    @Override
    public void initConnection() throws SQLException, InterruptedException {
        connection.initConnection();
    }

    @Override
    public boolean isConnected() throws SQLException {
        return connection.isConnected();
    }

    @Override
    public void reconnect() throws SQLException {
        connection.reconnect();
    }

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
