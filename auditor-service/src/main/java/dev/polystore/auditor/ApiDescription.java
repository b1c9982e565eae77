package dev.polystore.auditor;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of the API says beyond the code. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        var about = "Compares what the services say of themselves. It repairs what is safe to repair, and never money.";
        return new OpenAPI().info(new Info().title("Audits").version("1").description(about));
    }
}
