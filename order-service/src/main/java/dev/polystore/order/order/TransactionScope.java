package dev.polystore.order.order;

import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.SimpleTransactionScope;

/** The scope of what belongs to one transaction. */
@Configuration(proxyBeanMethods = false)
class TransactionScope {

    @Bean
    static CustomScopeConfigurer transactionScopeConfigurer() {
        var scopes = new CustomScopeConfigurer();
        scopes.addScope("transaction", new SimpleTransactionScope());
        return scopes;
    }
}
