package dev.polystore.simulator;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class PaymentProviderSimulatorApplication {

    static void main(String[] args) {
        SpringApplication.run(PaymentProviderSimulatorApplication.class, args);
    }

    @Bean
    Journal journal(@Value("${simulator.data}") Path directory) {
        return Journal.in(directory);
    }

    @Bean
    Authorizations authorizations(Journal journal) {
        return new Authorizations(journal, Clock.systemUTC());
    }
}
