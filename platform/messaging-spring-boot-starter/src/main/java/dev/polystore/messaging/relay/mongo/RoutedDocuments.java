package dev.polystore.messaging.relay.mongo;

import dev.polystore.messaging.MessageHeaders;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.relay.CapturedOutbox;
import io.debezium.connector.mongodb.transforms.outbox.MongoEventRouter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Captured documents of the collection {@code outbox}, as Debezium's router makes messages of them. */
final class RoutedDocuments implements CapturedOutbox {

    private final MongoEventRouter<SourceRecord> router = new MongoEventRouter<>();

    RoutedDocuments() {
        router.configure(Map.of(
                "route.topic.replacement", "${routedByValue}",
                "collection.fields.additional.placement", "type:header:ce_type,headers:header:headers"));
    }

    @Override
    public @Nullable OutboxMessage read(SourceRecord captured) {
        var routed = router.apply(captured);
        return routed == null || routed.headers().lastWithName("id") == null ? null : message(routed);
    }

    private static OutboxMessage message(SourceRecord routed) {
        return new OutboxMessage(
                UUID.fromString(header(routed, "id").toString()),
                routed.topic(),
                String.valueOf(routed.key()),
                header(routed, MessageHeaders.TYPE).toString(),
                String.valueOf(routed.value()),
                headers((Struct) header(routed, "headers")));
    }

    private static Object header(SourceRecord routed, String name) {
        return Objects.requireNonNull(routed.headers().lastWithName(name).value(), name);
    }

    private static Map<String, String> headers(Struct document) {
        var headers = new HashMap<String, String>();
        document.schema().fields().forEach(field -> {
            if (document.get(field) != null) {
                headers.put(field.name(), String.valueOf(document.get(field)));
            }
        });
        return headers;
    }
}
