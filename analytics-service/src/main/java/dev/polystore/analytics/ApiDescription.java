package dev.polystore.analytics;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.util.Currency;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of the API says beyond the code. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().replaceWithClass(Currency.class, String.class);
    }

    @Bean
    OpenAPI openApi() {
        var about = """
                Orders as all services together know them, and reports over all orders. Each answer says up to which \
                moment it knows what was published (`X-Read-Model-As-Of`) and how long ago that is in milliseconds \
                (`X-Read-Model-Lag`).""";
        return new OpenAPI().info(new Info().title("Analytics").version("1").description(about));
    }
}
