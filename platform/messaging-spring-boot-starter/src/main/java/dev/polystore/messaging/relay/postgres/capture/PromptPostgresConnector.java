package dev.polystore.messaging.relay.postgres.capture;

import dev.polystore.messaging.relay.capture.PromptTask;
import io.debezium.connector.postgresql.PostgresConnector;
import io.debezium.connector.postgresql.PostgresConnectorConfig;
import io.debezium.connector.postgresql.PostgresConnectorTask;
import io.debezium.connector.postgresql.PostgresSchema;
import io.debezium.connector.postgresql.connection.PostgresConnection;
import io.debezium.connector.postgresql.connection.ReplicationConnection;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.kafka.connect.connector.Task;

/** Debezium's connector for PostgreSQL, made prompt. Debezium makes it and its task by reflection. */
public final class PromptPostgresConnector extends PostgresConnector {

    /** What it must be set to. */
    public static void settings(Properties connector) {
        connector.setProperty("connector.class", PromptPostgresConnector.class.getName());
        connector.setProperty("driver.socketFactory", ArrivalSockets.class.getName());
        connector.setProperty("sourceinfo.struct.maker", NoSourceInfo.class.getName());
    }

    @Override
    public Class<? extends Task> taskClass() {
        return Prompt.class;
    }

    /** Its task. */
    public static final class Prompt extends PromptTask {

        public Prompt() {
            super(new WaitingTask(), PostgresConnector.class);
        }
    }

    private static final class WaitingTask extends PostgresConnectorTask {

        @Override
        protected ReplicationConnection buildReplicationConnection(
                PostgresConnection metadata, PostgresSchema schema, PostgresConnectorConfig config)
                throws SQLException {
            return new WaitingConnection(super.buildReplicationConnection(metadata, schema, config));
        }
    }
}
