package dev.polystore.analytics.schema;

import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Applies the scripts that a database has not seen, in order, before the service consumes or answers anything.
 *
 * <p>ClickHouse cannot roll back what a script has done, so each statement must be one that can be repeated
 * ({@code if not exists}): a script that failed half-way is simply run again, and so may two instances run it at once.
 */
public class SchemaUpdate {

    private static final Logger log = LoggerFactory.getLogger(SchemaUpdate.class);

    private final SchemaScripts scripts;

    SchemaUpdate(SchemaScripts scripts) {
        this.scripts = scripts;
    }

    public void bringUpToDate(JdbcClient jdbc) {
        jdbc.sql("""
                        create table if not exists schema_script (
                            name       String,
                            checksum   String,
                            applied_at DateTime64(3, 'UTC') default now64(3)
                        )
                        engine = ReplacingMergeTree
                        order by name
                        """).update();
        scripts.after(applied(jdbc)).forEach(script -> apply(script, jdbc));
    }

    private static Map<String, String> applied(JdbcClient jdbc) {
        return jdbc
                .sql("select name, checksum from schema_script final")
                .query((row, _) -> Map.entry(row.getString("name"), row.getString("checksum")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void apply(Script script, JdbcClient jdbc) {
        try {
            script.statements().forEach(statement -> jdbc.sql(statement).update());
        } catch (DataAccessException failed) {
            throw new SchemaProblem(
                    "Schema script %s failed and will be run again from its start: %s"
                            .formatted(
                                    script.name(), failed.getMostSpecificCause().getMessage()),
                    failed);
        }
        jdbc.sql("insert into schema_script (name, checksum) values (:name, :checksum)")
                .param("name", script.name())
                .param("checksum", script.checksum())
                .update();
        log.info("Applied schema script {}", script.name());
    }
}
