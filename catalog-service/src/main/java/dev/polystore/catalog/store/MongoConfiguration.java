package dev.polystore.catalog.store;

import com.mongodb.client.MongoClient;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(MongoClient client, MongoConnectionDetails connection) {
        var database = Objects.requireNonNull(
                connection.getConnectionString().getDatabase(), "spring.mongodb.uri names no database");
        return new SimpleMongoClientDatabaseFactory(client, database);
    }

    @Bean
    MongoTransactionManager transactionManager(MongoDatabaseFactory databases) {
        return new MongoTransactions(databases);
    }

    /** Long enough for the election of a new primary, short enough for a caller who waits. */
    @Bean
    MongoClientSettingsBuilderCustomizer patience() {
        return settings ->
                settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(15, TimeUnit.SECONDS));
    }
}
