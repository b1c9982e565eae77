package dev.polystore.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.analytics.event.EventLog;
import dev.polystore.messaging.consumer.MessageConsumers;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The consumers forget how far they are, and read all topics again. */
@ReadModelTest
class ReplayTest {

    @Autowired
    MessageConsumers consumers;

    @Autowired
    Admin admin;

    @Autowired
    Answers answers;

    @Autowired
    Ingestion ingestion;

    @Autowired
    Neighbours neighbours;

    @Test
    void givesTheSameAnswersAfterAReplayFromTheStart() {
        ingestion.startAnew();
        var shop = new SampleShop(42, Instant.parse("2031-05-06T07:00:00Z"), 40);
        var before = answersAfterwards(shop);
        assertThat(before.list().total()).isEqualTo(shop.orders().size());

        replay();

        assertThat(answers.about(shop)).isEqualTo(before);
    }

    @Test
    void fillsAnEmptyDatabaseFromTheTopics() {
        var shop = new SampleShop(43, Instant.parse("2032-05-06T07:00:00Z"), 40);
        var before = answersAfterwards(shop);

        ingestion.startAnew();
        replay();

        assertThat(answers.about(shop)).isEqualTo(before);
    }

    private Answers.All answersAfterwards(SampleShop shop) {
        neighbours.tell(shop.events());
        neighbours.awaitHeard();
        return answers.about(shop);
    }

    private void replay() {
        consumers.stop();
        for (var topic : EventLog.TOPICS) {
            await().ignoreExceptions()
                    .untilAsserted(() -> admin.deleteConsumerGroups(List.of("analytics." + topic))
                            .all()
                            .get());
        }
        consumers.start();
        neighbours.awaitHeard();
    }
}
