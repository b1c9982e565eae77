package dev.polystore.messaging.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.KafkaAdmin;

/** Kafka is told how far a consumer has come: who looks at a group's lag must not see one for ever. */
@SpringBootTest
@WithPostgres("billing")
@WithKafka
class OffsetsTest {

    @Autowired
    KafkaAdmin kafka;

    private TestTopics topics;
    private Admin admin;

    @BeforeEach
    void connect() {
        topics = new TestTopics(TestServers.kafka().settings().server().address());
        admin = Admin.create(kafka.getConfigurationProperties());
    }

    @AfterEach
    void disconnect() {
        admin.close();
        topics.close();
    }

    @Test
    void areToldOfTheLastMessageThoughNoneFollows() {
        topics.command(
                "billing.commands",
                "saga-offsets",
                "billing.SendInvoice.v1",
                "{\"invoice\":\"offsets\",\"amount\":5}",
                "sales.replies");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told()).isPositive().isEqualTo(sent()));
    }

    private long told() throws Exception {
        return admin
                .listConsumerGroupOffsets("billing.billing.commands")
                .partitionsToOffsetAndMetadata()
                .get()
                .values()
                .stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    private long sent() throws Exception {
        var topic = admin.describeTopics(List.of("billing.commands"))
                .topicNameValues()
                .get("billing.commands")
                .get();
        var ends = topic.partitions().stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic.name(), partition.partition()),
                        _ -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }
}
