package dev.polystore.analytics.copy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** The copy that answers. It stands in ClickHouse, so that all instances of the service follow a swap. */
class LiveCopy {

    private static final Logger log = LoggerFactory.getLogger(LiveCopy.class);

    private final JdbcClient jdbc;
    private volatile Copy current;

    LiveCopy(ControlDatabase control) {
        jdbc = control.jdbc();
        current = Copy.numbered(1, control.name());
        refresh();
    }

    Copy get() {
        return current;
    }

    /** From now on this copy answers, here at once and in other instances when they look. */
    void swapTo(Copy copy) {
        jdbc.sql("insert into live_copy (number, database) values (:number, :database)")
                .param("number", copy.number())
                .param("database", copy.database())
                .update();
        follow(copy);
    }

    @Scheduled(fixedDelayString = "${analytics.rebuild.look-interval}")
    void look() {
        try {
            refresh();
        } catch (DataAccessException away) {
            log.debug("Which copy is live cannot be told, so {} stays it", current, away);
        }
    }

    /** @throws DataAccessException if ClickHouse is away */
    final void refresh() {
        jdbc.sql("select number, database from live_copy order by number desc limit 1")
                .query((row, _) -> new Copy(row.getInt("number"), row.getString("database")))
                .optional()
                .ifPresent(this::follow);
    }

    /** Numbers rise, so a look that was under way during a swap changes nothing. */
    private synchronized void follow(Copy copy) {
        if (copy.number() > current.number()) {
            current = copy;
            log.info("Copy {} of the read model answers from now on", copy.database());
        }
    }
}
