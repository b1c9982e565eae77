package dev.polystore.analytics.copy;

import dev.polystore.analytics.schema.SchemaUpdate;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database that the service was given. What outlives each copy is in it, and the first copy is too. */
public class ControlDatabase {

    private final DataSource pool;
    private final String name;

    /** Must come before anybody else uses the pool, whose connections are still those that the settings name. */
    ControlDatabase(DataSource pool, SchemaUpdate schema) {
        this.pool = pool;
        this.name =
                Objects.requireNonNull(new JdbcTemplate(pool).queryForObject("select currentDatabase()", String.class));
        schema.bringUpToDate(jdbc());
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(template());
    }

    public JdbcTemplate template() {
        return new JdbcTemplate(new CopyDataSource(pool, () -> name));
    }

    String name() {
        return name;
    }
}
