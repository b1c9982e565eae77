package dev.polystore.messaging.accounting.web;

import dev.polystore.messaging.accounting.HandledMessages;
import dev.polystore.messaging.accounting.MessageAccountingAutoConfiguration;
import dev.polystore.messaging.accounting.SentMessages;
import dev.polystore.messaging.consumer.Subscriptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;

/** Opens the accounting of messages in a service that has HTTP. */
@AutoConfiguration(after = MessageAccountingAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
class MessageAccountingWebAutoConfiguration {

    @Bean
    SubscriptionController subscriptionController(Subscriptions subscriptions, ObjectProvider<HandledMessages> inbox) {
        return new SubscriptionController(subscriptions, inbox.getIfAvailable());
    }

    @Bean
    @ConditionalOnBean(SentMessages.class)
    SentMessageController sentMessageController(SentMessages messages) {
        return new SentMessageController(messages);
    }
}
