package dev.polystore.testsupport.messaging;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** One reader per topic, made when first asked for. */
final class TopicReaders implements AutoCloseable {

    private static final int PARTITIONS = 12;

    private final Map<String, TopicReader> readers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> created = new ConcurrentHashMap<>();
    private final String bootstrapServers;
    private final Admin admin;

    TopicReaders(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    TopicReader of(String topic) {
        create(topic);
        return readers.computeIfAbsent(topic, name -> new TopicReader(bootstrapServers, name));
    }

    /** Creates the topic as services do, unless it is there. */
    void create(String topic) {
        created.computeIfAbsent(topic, name -> {
            try {
                admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("Cannot create topic " + name, e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
    }

    @Override
    public void close() {
        readers.values().forEach(TopicReader::close);
        admin.close();
    }
}
