package dev.polystore.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Owns the products of the shop and tells the other services of every change. */
@SpringBootApplication
@EnableResilientMethods
public class CatalogServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(CatalogServiceApplication.class, args);
    }
}
