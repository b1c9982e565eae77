package dev.polystore.messaging.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a producer must be set to so that nothing is lost and nothing overtakes. */
public final class RelayProducerSettings {

    private RelayProducerSettings() {}

    /** Adds to the service's own settings (addresses, security) what the relay relies on. */
    public static Map<String, Object> on(Map<String, Object> settings) {
        var merged = new HashMap<>(settings);
        merged.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        merged.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        merged.put(ProducerConfig.ACKS_CONFIG, "all");
        merged.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A message given up would be overtaken by the next one of its key.
        merged.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        merged.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        merged.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 1);
        merged.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        return merged;
    }
}
