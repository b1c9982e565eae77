package dev.polystore.messaging.relay.mongo;

import dev.polystore.messaging.relay.capture.PromptTask;
import io.debezium.connector.mongodb.MongoDbConnector;
import io.debezium.connector.mongodb.MongoDbConnectorTask;
import org.apache.kafka.connect.connector.Task;

/** Debezium's connector for MongoDB, made prompt. Debezium makes it and its task by reflection. */
public final class PromptMongoConnector extends MongoDbConnector {

    @Override
    public Class<? extends Task> taskClass() {
        return Prompt.class;
    }

    /** Its task. */
    public static final class Prompt extends PromptTask {

        public Prompt() {
            super(new MongoDbConnectorTask(), MongoDbConnector.class);
        }
    }
}
