package dev.polystore.messaging.deadletter.web;

import dev.polystore.messaging.autoconfigure.ConsumerAutoConfiguration;
import dev.polystore.messaging.deadletter.DeadLetterDesk;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;

/** Shows dead letters over HTTP in a service that has HTTP. */
@AutoConfiguration(after = ConsumerAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBean(DeadLetterDesk.class)
class DeadLetterWebAutoConfiguration {

    @Bean
    DeadLetterController deadLetterController(DeadLetterDesk desk) {
        return new DeadLetterController(desk);
    }
}
