package dev.polystore.messaging.relay.capture;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * All that was captured since the last time, as one record with the position of its last one.
 *
 * <p>Debezium's engine hands each record to a pool of threads, for transformations that we do not have. One record for
 * many spares that.
 */
public final class CapturedRecords extends SourceRecord {

    private List<SourceRecord> records;

    private CapturedRecords(List<SourceRecord> records, SourceRecord last) {
        super(
                last.sourcePartition(),
                last.sourceOffset(),
                last.topic(),
                last.kafkaPartition(),
                last.valueSchema(),
                last.value());
        this.records = records;
    }

    static CapturedRecords of(List<SourceRecord> records) {
        return new CapturedRecords(records, records.getLast());
    }

    /** Tells that for a moment nothing was captured. It has no position. */
    static CapturedRecords none() {
        return new CapturedRecords(List.of(), new SourceRecord(Map.of(), Map.of(), "", null, null));
    }

    /** Gives them away: they need not stay in memory while their messages are on their way. */
    public List<SourceRecord> take() {
        var taken = records;
        records = List.of();
        return taken;
    }
}
