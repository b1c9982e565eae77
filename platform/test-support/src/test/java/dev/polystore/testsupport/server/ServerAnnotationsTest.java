package dev.polystore.testsupport.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@SpringBootTest(
        classes = {},
        properties = "spring.application.name=store-service")
@WithPostgres("things")
@WithKafka
@WithMongo
@WithRedis
@WithClickHouse
class ServerAnnotationsTest {

    @Configuration
    static class NoBeans {}

    @Autowired
    private Environment environment;

    @Test
    void tellTheServiceWhereItsDatabaseIs() throws Exception {
        try (var connection = DriverManager.getConnection(
                environment.getRequiredProperty("DB_URL"),
                environment.getRequiredProperty("DB_USER"),
                environment.getRequiredProperty("DB_PASSWORD"))) {
            assertThat(connection.getCatalog()).isEqualTo("things");
        }
    }

    @Test
    void nameUsersAfterTheServiceUnlessToldOtherwise() {
        assertThat(List.of("MONGODB_URI", "REDIS_URL", "CLICKHOUSE_URL"))
                .allSatisfy(name ->
                        assertThat(environment.getRequiredProperty(name)).contains("store"));
        assertThat(environment.getRequiredProperty("KAFKA_BOOTSTRAP_SERVERS")).startsWith("127.0.0.1:");
    }

    @Test
    void shareOneServerPerJvm() {
        assertThat(TestServers.kafka()).isSameAs(TestServers.kafka());
        assertThat(environment.getRequiredProperty("DB_URL"))
                .isEqualTo(TestServers.postgres("things").settings().url());
    }
}
