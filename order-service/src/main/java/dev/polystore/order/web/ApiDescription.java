package dev.polystore.order.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of the API says beyond the code. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        var about =
                "Orders are taken at once and decided by a saga: follow one by its status, its events, or its saga.";
        return new OpenAPI().info(new Info().title("Orders").version("1").description(about));
    }
}
