package dev.polystore.messaging.relay.postgres;

import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;

/** What Debezium's positions of the PostgreSQL connector say. */
final class WalPosition {

    private static final String LAST_COMMIT = "lsn_commit";
    private static final String OF_A_SNAPSHOT = "snapshot";

    private WalPosition() {}

    /** Up to where all commits have been read, with whatever came before this record; nothing of a snapshot, which reads the table. */
    static Optional<Long> reached(SourceRecord captured) {
        var offset = captured.sourceOffset();
        return offset == null || offset.containsKey(OF_A_SNAPSHOT)
                ? Optional.empty()
                : Optional.ofNullable((Long) offset.get(LAST_COMMIT));
    }
}
