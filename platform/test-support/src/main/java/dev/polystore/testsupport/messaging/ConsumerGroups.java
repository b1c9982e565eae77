package dev.polystore.testsupport.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/** Does what {@code kafka-consumer-groups.sh --reset-offsets --to-datetime} does. */
public record ConsumerGroups(String broker) {

    /** Sets a group without members back to a time; a partition that has nothing since then to its end. */
    public void setBack(String group, Instant to) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            var partitions = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .keySet();
            var since = admin.listOffsets(partitions.stream()
                            .collect(Collectors.toMap(it -> it, _ -> OffsetSpec.forTimestamp(to.toEpochMilli()))))
                    .all()
                    .get();
            since.values().removeIf(found -> found.offset() < 0);
            admin.alterConsumerGroupOffsets(
                            group,
                            since.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey,
                                            found -> new OffsetAndMetadata(
                                                    found.getValue().offset()))))
                    .all()
                    .get();
        }
    }
}
