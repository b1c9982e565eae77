package dev.polystore.analytics.freshness.gateway;

import dev.polystore.analytics.freshness.Backlog;
import dev.polystore.messaging.autoconfigure.ServiceName;
import java.util.HashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class KafkaBacklogConfiguration {

    /** Gives up soon, as it is asked again in a second. */
    @Bean
    Admin backlogAdmin(KafkaAdmin admin) {
        var settings = new HashMap<>(admin.getConfigurationProperties());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000);
        return Admin.create(settings);
    }

    @Bean
    Backlog backlog(Admin backlogAdmin, ServiceName service) {
        return new KafkaBacklog(backlogAdmin, service.value());
    }
}
