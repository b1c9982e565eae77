package dev.polystore.analytics.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.analytics.ReadModelTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReadModelTest
class SchemaUpdateTest {

    private static final Script FIRST = Script.of("V901__first.sql", """
            create table if not exists thing (name String) engine = MergeTree order by name;
            insert into thing values ('once');
            """);

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void remove() {
        jdbc.sql("drop table if exists thing sync").update();
        jdbc.sql("delete from schema_script where name like 'V90%'").update();
    }

    @Test
    void appliesAScriptOnce() {
        update(FIRST);
        update(FIRST);

        assertThat(count("thing")).isOne();
        assertThat(jdbc.sql("select checksum from schema_script final where name = 'V901__first.sql'")
                        .query(String.class)
                        .single())
                .isEqualTo(FIRST.checksum());
    }

    @Test
    void refusesAChangedScriptBeforeItRunsAnyOther() {
        update(FIRST);
        var changed = Script.of(FIRST.name(), FIRST.text() + "insert into thing values ('more');\n");
        var next = Script.of("V902__next.sql", "insert into thing values ('next');\n");

        assertThatThrownBy(() -> update(changed, next))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("V901__first.sql was changed after it had been applied");
        assertThat(count("thing")).isOne();
    }

    @Test
    void runsAScriptAgainThatFailedHalfWay() {
        var broken = Script.of(FIRST.name(), FIRST.text() + "insert into nothing values (1);\n");
        assertThatThrownBy(() -> update(broken))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("V901__first.sql failed and will be run again from its start")
                .hasMessageContaining("nothing");

        update(FIRST);

        assertThat(count("thing")).isEqualTo(2);
    }

    private void update(Script... scripts) {
        new SchemaUpdate(new SchemaScripts(List.of(scripts))).bringUpToDate(jdbc);
    }

    private int count(String table) {
        return jdbc.sql("select count() from " + table).query(Integer.class).single();
    }
}
