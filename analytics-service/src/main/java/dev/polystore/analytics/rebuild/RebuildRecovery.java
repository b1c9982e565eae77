package dev.polystore.analytics.rebuild;

import dev.polystore.analytics.copy.Copies;
import dev.polystore.analytics.copy.Copy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears up after a rebuild whose instance has died: nothing of it was ever asked, so nobody notices. */
@Component
class RebuildRecovery {

    private static final Logger log = LoggerFactory.getLogger(RebuildRecovery.class);

    private final Copies copies;
    private final Rebuilds rebuilds;
    private final Rebuilding rebuilding;
    private final RebuildTools tools;

    RebuildRecovery(RebuildTools tools, Rebuilding rebuilding) {
        this.copies = tools.copies();
        this.rebuilds = tools.rebuilds();
        this.rebuilding = rebuilding;
        this.tools = tools;
    }

    @Scheduled(fixedDelayString = "${analytics.rebuild.look-interval}")
    void look() {
        try {
            clearUp();
        } catch (DataAccessException away) {
            log.debug("What others have left behind cannot be told", away);
        }
    }

    /** A rebuild is saved before it makes its copy, so a copy that is seen before no rebuild is, is nobody's. */
    private void clearUp() {
        var others = copies.others();
        var underWay = rebuilds.underWay();
        if (underWay.isEmpty()) {
            others.forEach(this::drop);
        } else if (isDead(underWay.get())) {
            bury(underWay.get(), others);
        }
    }

    private boolean isDead(Rebuild rebuild) {
        return rebuild.state().worked()
                && !rebuilding.worksOn(rebuild)
                && rebuilds.silenceOf(rebuild).compareTo(tools.properties().silenceTolerance()) > 0;
    }

    private void bury(Rebuild rebuild, List<Copy> others) {
        var tookOver = rebuild.copy().equals(copies.live());
        log.warn("Rebuild {} has died when it was {}; its remains go", rebuild.id(), rebuild.state());
        others.forEach(this::drop);
        rebuilds.save(rebuild.ended(
                tookOver ? State.COMPLETED : State.FAILED,
                tookOver ? null : "The instance that worked on it has died",
                tools.clock().instant()));
    }

    private void drop(Copy copy) {
        log.info("Copy {} of the read model is nobody's and goes", copy.database());
        copies.drop(copy);
    }
}
