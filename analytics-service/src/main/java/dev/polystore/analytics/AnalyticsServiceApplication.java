package dev.polystore.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Makes orders and reports out of the events of all services. ClickHouse has no transactions to manage. */
@SpringBootApplication(exclude = DataSourceTransactionManagerAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class AnalyticsServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(AnalyticsServiceApplication.class, args);
    }
}
