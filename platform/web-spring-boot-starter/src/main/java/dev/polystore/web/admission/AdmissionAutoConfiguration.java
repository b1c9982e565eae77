package dev.polystore.web.admission;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.pattern.PathPatternParser;

/** Puts someone at the door of a service that has HTTP; the properties are about those who still stand outside. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableConfigurationProperties(AdmissionSettings.class)
@PropertySource("classpath:dev/polystore/web/admission/connections.properties")
class AdmissionAutoConfiguration {

    @Bean
    Admission admission(AdmissionSettings settings) {
        return new Admission(settings);
    }

    @Bean
    Connections connections() {
        return new Connections();
    }

    @Bean
    AdmissionFilter admissionFilter(
            Admission admission,
            AdmissionSettings settings,
            Connections connections,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var alwaysOpen = settings.alwaysOpen().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        return new AdmissionFilter(admission, alwaysOpen, connections, problems);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class Metrics {

        @Bean
        MeterBinder admissionMetrics(Admission admission) {
            return new AdmissionMetrics(admission);
        }
    }
}
