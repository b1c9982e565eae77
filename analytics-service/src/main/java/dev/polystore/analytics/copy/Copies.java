package dev.polystore.analytics.copy;

import dev.polystore.analytics.schema.SchemaUpdate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All copies that there are. Each has a view that passes on what comes in, so each is as current as the others from the
 * moment on at which it got that view, whoever inserts.
 */
public class Copies implements InitializingBean {

    private static final String EXISTS = "DATABASE_ALREADY_EXISTS";

    private final DataSource pool;
    private final ControlDatabase control;
    private final LiveCopy live;
    private final SchemaUpdate schema;
    private final JdbcClient jdbc;

    Copies(DataSource pool, ControlDatabase control, LiveCopy live, SchemaUpdate schema) {
        this.pool = pool;
        this.control = control;
        this.live = live;
        this.schema = schema;
        this.jdbc = control.jdbc();
    }

    @Override
    public void afterPropertiesSet() {
        equip(live.get());
    }

    public Copy live() {
        return live.get();
    }

    /** The copy that a rebuild makes next. */
    public Copy next() {
        return Copy.numbered(live.get().number() + 1, control.name());
    }

    public JdbcTemplate template(Copy copy) {
        return new JdbcTemplate(new CopyDataSource(pool, copy::database));
    }

    /**
     * Makes the database of a copy, which only one can do at a time.
     *
     * @throws CopyExists if somebody has done so before
     */
    public void create(Copy copy) {
        try {
            jdbc.sql("create database " + copy.database()).update();
        } catch (DataAccessException failed) {
            if (String.valueOf(failed.getMessage()).contains(EXISTS)) {
                throw new CopyExists(copy, failed);
            }
            throw failed;
        }
    }

    /** Gives a copy its tables, and has what comes in from now on passed on to it. */
    public void equip(Copy copy) {
        schema.bringUpToDate(JdbcClient.create(template(copy)));
        jdbc.sql("""
                        create materialized view if not exists %1$s.event_feed to %1$s.event
                        as select * from %2$s.incoming
                        """.formatted(copy.database(), control.name())).update();
    }

    /** From now on this copy answers. */
    public void swapTo(Copy copy) {
        if (!others().contains(copy)) {
            throw new IllegalStateException("Copy %s is gone".formatted(copy.database()));
        }
        live.swapTo(copy);
    }

    /** Those that do not answer, whatever this instance has missed. */
    public List<Copy> others() {
        live.refresh();
        return jdbc.sql("""
                        select toUInt32OrDefault(substring(name, length(:first) + 2), 1::UInt32) as number, name
                        from system.databases
                        where name != :live
                            and (match(name, concat('^', :first, '_[0-9]+$'))
                                or name = :first and name in (
                                    select database from system.tables where name = 'event'))
                        order by number
                        """)
                .param("first", control.name())
                .param("live", live.get().database())
                .query((row, _) -> new Copy(row.getInt("number"), row.getString("name")))
                .list();
    }

    /** Takes a copy away with all that is in it; what comes in goes to the others only. */
    public void drop(Copy copy) {
        live.refresh();
        if (copy.equals(live.get())) {
            throw new IllegalArgumentException("Copy %s is live".formatted(copy.database()));
        }
        jdbc.sql("drop view if exists %s.event_feed sync".formatted(copy.database()))
                .update();
        if (copy.database().equals(control.name())) {
            namesSharedWithLive()
                    .forEach(name -> jdbc.sql("drop table if exists %s.%s sync".formatted(control.name(), name))
                            .update());
        } else {
            jdbc.sql("drop database if exists %s sync".formatted(copy.database()))
                    .update();
        }
    }

    /** The first copy lives where other things live too; views come before what they feed. */
    private List<String> namesSharedWithLive() {
        return jdbc.sql("""
                        select name
                        from system.tables
                        where database = :first and name != 'schema_script'
                            and name in (select name from system.tables where database = :live)
                        order by engine = 'MaterializedView' desc
                        """)
                .param("first", control.name())
                .param("live", live.get().database())
                .query((row, _) -> row.getString("name"))
                .list();
    }
}
