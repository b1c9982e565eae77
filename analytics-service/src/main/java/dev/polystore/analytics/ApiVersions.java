package dev.polystore.analytics;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ApiVersionConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The version of the API is the first segment of the path, where there is one: pages and descriptions have none. */
@Configuration(proxyBeanMethods = false)
class ApiVersions implements WebMvcConfigurer {

    @Override
    public void configureApiVersioning(ApiVersionConfigurer configurer) {
        configurer.usePathSegment(0, path -> path.value().matches("/v\\d+/(?!api-docs).*"));
    }
}
