package dev.polystore.messaging.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.messaging.consumer.TopicSettings;
import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.KafkaAdmin;

@SpringBootTest
@WithPostgres("billing")
@WithKafka
class TopicRetentionTest {

    @Autowired
    KafkaAdmin kafka;

    private Admin admin;

    @BeforeEach
    void connect() {
        admin = Admin.create(kafka.getConfigurationProperties());
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void followsFromWhatATopicHolds() {
        awaitRetention("billing.events", "-1");
        awaitRetention("billing.commands", "604800000");
        awaitRetention("billing.commands.dlt", "7776000000");
    }

    @Test
    void isGivenToATopicThatWasThereBefore() throws Exception {
        admin.createTopics(List.of(new NewTopic("older.events", 1, (short) 1)))
                .all()
                .get();
        awaitRetention("older.events", "604800000");

        kafka.createOrModifyTopics(
                new TopicSettings(1, (short) 1, null, Duration.ofDays(7), Duration.ofDays(90)).of("older.events"));

        awaitRetention("older.events", "-1");
    }

    /** A broker tells what it was told as soon as it has read it back. */
    private void awaitRetention(String topic, String expected) {
        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(retention(topic)).isEqualTo(expected));
    }

    private String retention(String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return config.get("retention.ms").value();
    }
}
