package dev.polystore.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.ReceivedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kafka delivers at least once, and each topic and partition at a pace of its own: none of it may be seen. */
@ReadModelTest
class RepetitionTest {

    private static final Instant MORNING = Instant.parse("2026-10-31T20:00:00Z");

    @Autowired
    Ingestion ingestion;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    private final SampleShop shop = new SampleShop(4711, MORNING, 50);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neitherDuplicatesNorTheOrderOfArrivalChangeAnAnswer(long seed) {
        var expected = afterEachEventOnceInOrder();
        var random = new Random(seed);
        List<ReceivedMessage<?>> twice = new ArrayList<>(shop.events());
        twice.addAll(shop.events());
        Collections.shuffle(twice, random);

        ingestion.startAnew();
        feedInPolls(twice, random);

        assertThat(answers.about(shop)).isEqualTo(expected);
    }

    @Test
    void aReplayFromTheStartChangesNoAnswer() {
        var expected = afterEachEventOnceInOrder();

        feedInPolls(shop.events(), new Random(4));
        assertThat(answers.about(shop)).isEqualTo(expected);

        ingestion.merge();
        assertThat(answers.about(shop)).isEqualTo(expected);
        assertThat(jdbc.sql("select count() from event").query(Integer.class).single())
                .isEqualTo(shop.events().size());
    }

    @Test
    void theSampleIsNotTrivial() {
        var expected = afterEachEventOnceInOrder();

        assertThat(expected.orders()).allMatch(order -> order.isPresent());
        assertThat(expected.list().total()).isEqualTo(shop.orders().size()).isGreaterThan(30);
        assertThat(expected.revenue().series()).hasSize(1);
        assertThat(expected.topProducts().products()).hasSizeGreaterThan(5);
        assertThat(expected.conversion().carts()).isEqualTo(50);
        assertThat(expected.sagas().outcomes()).hasSize(3);
    }

    private Answers.All afterEachEventOnceInOrder() {
        ingestion.startAnew();
        ingestion.of(shop.events());
        return answers.about(shop);
    }

    private void feedInPolls(List<ReceivedMessage<?>> events, Random random) {
        for (var next = 0; next < events.size(); ) {
            var end = Math.min(events.size(), next + 1 + random.nextInt(120));
            ingestion.of(events.subList(next, end));
            next = end;
        }
    }
}
