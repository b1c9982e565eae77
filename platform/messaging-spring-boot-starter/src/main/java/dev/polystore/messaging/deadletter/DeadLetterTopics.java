package dev.polystore.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.polystore.messaging.consumer.DeadLetters;
import dev.polystore.messaging.deadletter.Verdict.Act;
import dev.polystore.web.operator.Operator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaOperations;

/**
 * The dead letters of one service, in Kafka together with what became of them.
 *
 * <p>A verdict is a record without payload that follows its letter in the same partition, so that a letter's fate is as
 * durable as the letter, needs no table, and comes with the log of who decided it.
 */
public final class DeadLetterTopics {

    private static final String VERDICT_ON = "verdict-on";
    private static final String ACT = "verdict";
    private static final String ACTOR = "verdict-actor";
    private static final String REASON = "verdict-reason";
    private static final String DETAIL = "verdict-detail";

    private final String service;
    private final TopicSnapshots snapshots;
    private final KafkaOperations<String, byte[]> kafka;

    public DeadLetterTopics(String service, TopicSnapshots snapshots, KafkaOperations<String, byte[]> kafka) {
        this.service = service;
        this.snapshots = snapshots;
        this.kafka = kafka;
    }

    /** A letter and the message in it. */
    record Enclosed(DeadLetter letter, ConsumerRecord<String, byte[]> message) {}

    /** All letters of a topic, in order of their keys. */
    List<Enclosed> of(String topic) {
        return read(snapshots.partitionsOf(topic + LetterId.SUFFIX), _ -> true);
    }

    /** The letters of one partition whose records are of interest; verdicts are read besides. */
    List<Enclosed> of(LetterId any, Predicate<ConsumerRecord<String, byte[]>> ofInterest) {
        return read(List.of(any.deadLetterPartition()), ofInterest);
    }

    private List<Enclosed> read(List<TopicPartition> partitions, Predicate<ConsumerRecord<String, byte[]>> ofInterest) {
        Map<LetterId, Enclosed> letters = new LinkedHashMap<>();
        snapshots.read(partitions, record -> {
            if (!LetterFormat.text(record, DeadLetters.PARKED_BY).equals(service)) {
                return;
            }
            var on = LetterFormat.text(record, VERDICT_ON);
            if (!on.isEmpty()) {
                letters.computeIfPresent(
                        LetterId.parse(on),
                        (_, known) -> new Enclosed(known.letter().after(verdict(record)), known.message()));
            } else if (ofInterest.test(record)) {
                letters.put(
                        LetterId.of(record), new Enclosed(LetterFormat.letter(record), LetterFormat.message(record)));
            }
        });
        return List.copyOf(letters.values());
    }

    private static Verdict verdict(ConsumerRecord<String, byte[]> record) {
        return new Verdict(
                Act.valueOf(LetterFormat.text(record, ACT)),
                LetterFormat.text(record, ACTOR),
                LetterFormat.text(record, REASON),
                LetterFormat.text(record, DETAIL),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** Returns when Kafka has it. */
    void note(LetterId letter, Act act, Operator operator, String detail) {
        var partition = letter.deadLetterPartition();
        var record = new ProducerRecord<String, byte[]>(partition.topic(), partition.partition(), null, new byte[0]);
        Map.of(
                        DeadLetters.PARKED_BY,
                        service,
                        VERDICT_ON,
                        letter.toString(),
                        ACT,
                        act.name(),
                        ACTOR,
                        operator.actor(),
                        REASON,
                        operator.reason(),
                        DETAIL,
                        detail)
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        kafka.send(record).join();
    }
}
