package dev.polystore.messaging.relay.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class WalPositionTest {

    @Test
    void isThatOfTheLastCommitBeforeARecord() {
        assertThat(WalPosition.reached(record(Map.of("lsn", 12L, "lsn_commit", 11L))))
                .hasValue(11L);
    }

    @Test
    void isNoneInASnapshotAndBeforeTheFirstCommit() {
        assertThat(WalPosition.reached(record(Map.of("lsn_commit", 11L, "snapshot", "INITIAL"))))
                .isEmpty();
        assertThat(WalPosition.reached(record(Map.of("lsn", 12L)))).isEmpty();
    }

    private static SourceRecord record(Map<String, Object> offset) {
        return new SourceRecord(Map.of(), offset, "outbox", null, null);
    }
}
