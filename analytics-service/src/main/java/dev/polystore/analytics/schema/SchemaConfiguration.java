package dev.polystore.analytics.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    SchemaUpdate controlSchema(@Value("classpath*:clickhouse/control/*.sql") Resource[] scripts) {
        return update(scripts);
    }

    @Bean
    SchemaUpdate copySchema(@Value("classpath*:clickhouse/*.sql") Resource[] scripts) {
        return update(scripts);
    }

    private static SchemaUpdate update(Resource[] scripts) {
        return new SchemaUpdate(new SchemaScripts(
                Stream.of(scripts).map(SchemaConfiguration::script).toList()));
    }

    private static Script script(Resource resource) {
        try {
            return Script.of(
                    Objects.requireNonNull(resource.getFilename()),
                    resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
