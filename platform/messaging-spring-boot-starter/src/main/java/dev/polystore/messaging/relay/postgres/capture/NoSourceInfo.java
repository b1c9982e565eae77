package dev.polystore.messaging.relay.postgres.capture;

import io.debezium.config.CommonConnectorConfig;
import io.debezium.connector.SourceInfoStructMaker;
import io.debezium.connector.postgresql.SourceInfo;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/**
 * Says nothing about where a row comes from. Nobody reads it, but to write it down for each row, and to keep Debezium's
 * statistics of it, would take more than a quarter of the relay's time.
 *
 * <p>It has the fields that Debezium looks at, all of them empty. Debezium makes it by reflection.
 */
public final class NoSourceInfo implements SourceInfoStructMaker<SourceInfo> {

    private static final Schema SCHEMA = SchemaBuilder.struct()
            .name("dev.polystore.NoSourceInfo")
            .field(SourceInfo.TIMESTAMP_KEY, Schema.OPTIONAL_INT64_SCHEMA)
            .field(SourceInfo.TXID_KEY, Schema.OPTIONAL_INT64_SCHEMA)
            .field(SourceInfo.LSN_KEY, Schema.OPTIONAL_INT64_SCHEMA)
            .field(SourceInfo.XMIN_KEY, Schema.OPTIONAL_INT64_SCHEMA)
            .field(SourceInfo.SNAPSHOT_KEY, Schema.OPTIONAL_STRING_SCHEMA)
            .build();

    @Override
    public void init(String connector, String version, CommonConnectorConfig settings) {}

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Struct struct(SourceInfo source) {
        return new Struct(SCHEMA);
    }
}
