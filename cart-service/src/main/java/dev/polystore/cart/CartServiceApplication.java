package dev.polystore.cart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Owns the carts of the shop until they are checked out. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CartServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(CartServiceApplication.class, args);
    }
}
