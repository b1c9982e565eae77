package dev.polystore.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Answers for whatever nobody else answers for, in a service that has HTTP; Spring Boot then adds no handler of its own. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
class WebAutoConfiguration {

    @Bean
    RequestProblems requestProblems(ObjectProvider<PassingFault> known) {
        return new RequestProblems(new PassingFaults(known.orderedStream().toList()));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DataAccessException.class)
    static class Stores {

        @Bean
        PassingFault storeFaults() {
            return new StoreFaults();
        }
    }
}
