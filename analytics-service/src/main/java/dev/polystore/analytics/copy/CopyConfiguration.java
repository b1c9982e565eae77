package dev.polystore.analytics.copy;

import dev.polystore.analytics.schema.SchemaUpdate;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class CopyConfiguration {

    @Bean
    ControlDatabase controlDatabase(DataSource pool, SchemaUpdate controlSchema) {
        return new ControlDatabase(pool, controlSchema);
    }

    @Bean
    LiveCopy liveCopy(ControlDatabase control) {
        return new LiveCopy(control);
    }

    @Bean
    Copies copies(DataSource pool, ControlDatabase control, LiveCopy live, SchemaUpdate copySchema) {
        return new Copies(pool, control, live, copySchema);
    }

    /** For all questions: it reads the copy that is live when they are asked. */
    @Bean
    JdbcTemplate jdbcTemplate(DataSource pool, LiveCopy live) {
        return new JdbcTemplate(new CopyDataSource(pool, () -> live.get().database()));
    }
}
