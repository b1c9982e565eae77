package dev.polystore.catalog.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The client is made here because Spring Boot makes none next to a {@link MongoDatabaseFactory}. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    /** Long enough for the election of a new primary, short enough for a caller who waits. */
    private static final int PATIENCE_SECONDS = 15;

    private final ConnectionString uri;

    MongoConfiguration(@Value("${spring.mongodb.uri}") String uri) {
        this.uri = new ConnectionString(uri);
    }

    @Bean
    MongoClient mongoClient(ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers) {
        var settings = MongoClientSettings.builder()
                .applicationName("catalog-service")
                .applyConnectionString(uri)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
        customizers.orderedStream().forEach(customizer -> customizer.customize(settings));
        return MongoClients.create(settings.build());
    }

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(MongoClient client) {
        return new SimpleMongoClientDatabaseFactory(
                client, Objects.requireNonNull(uri.getDatabase(), "spring.mongodb.uri names no database"));
    }

    @Bean
    MongoTransactionManager transactionManager(MongoDatabaseFactory databases) {
        return new MongoTransactions(databases);
    }
}
