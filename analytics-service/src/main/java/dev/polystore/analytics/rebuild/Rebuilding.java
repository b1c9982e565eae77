package dev.polystore.analytics.rebuild;

import dev.polystore.analytics.copy.Copies;
import dev.polystore.analytics.copy.CopyExists;
import dev.polystore.analytics.rebuild.Action.Act;
import dev.polystore.messaging.Ids;
import dev.polystore.web.operator.Operator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What an operator may want of rebuilds. */
@Component
public class Rebuilding {

    private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);

    private final RebuildTools tools;
    private final Copies copies;
    private final Rebuilds rebuilds;
    private final Set<UUID> worked = ConcurrentHashMap.newKeySet();

    Rebuilding(RebuildTools tools) {
        this.tools = tools;
        this.copies = tools.copies();
        this.rebuilds = tools.rebuilds();
    }

    /**
     * Begins one, in the background.
     *
     * @param force whether the new copy takes over even if it differs from the live one
     * @throws RebuildUnderWay if there is one already
     */
    public synchronized Rebuild request(boolean force, Operator operator) {
        rebuilds.underWay().ifPresent(other -> {
            throw new RebuildUnderWay(other);
        });
        var rebuild = Rebuild.requested(
                Ids.next(), copies.next(), force, tools.clock().instant());
        rebuilds.save(rebuild);
        note(rebuild, Act.REQUEST, operator);
        try {
            copies.create(rebuild.copy());
        } catch (CopyExists other) {
            rebuilds.save(rebuild.ended(
                    State.FAILED, other.getMessage(), tools.clock().instant()));
            throw new RebuildUnderWay();
        }
        work(rebuild, new RebuildRun(rebuild, tools)::build);
        return rebuilds.get(rebuild.id());
    }

    /**
     * Lets a copy take over that differs from the live one.
     *
     * @throws WrongState if it does not wait for that
     */
    public synchronized Rebuild swap(UUID id, Operator operator) {
        var rebuild = rebuilds.get(id);
        if (rebuild.state() != State.AWAITING_DECISION) {
            throw new WrongState(rebuild, "swapped in");
        }
        note(rebuild, Act.SWAP, operator);
        rebuilds.save(rebuild.in(State.RETIRING));
        work(rebuild, new RebuildRun(rebuild, tools)::swap);
        return rebuilds.get(id);
    }

    /**
     * Ends one that has not taken over; whoever works on it sees that soon.
     *
     * @throws WrongState if it has taken over or ended
     */
    public synchronized Rebuild cancel(UUID id, Operator operator) {
        var rebuild = rebuilds.get(id);
        if (rebuild.state().ended() || rebuild.state() == State.RETIRING) {
            throw new WrongState(rebuild, "cancelled");
        }
        note(rebuild, Act.CANCEL, operator);
        if (rebuild.state() == State.AWAITING_DECISION) {
            rebuilds.save(rebuild.ended(State.CANCELLED, null, tools.clock().instant()));
            copies.drop(rebuild.copy());
        }
        return rebuilds.get(id);
    }

    boolean worksOn(Rebuild rebuild) {
        return worked.contains(rebuild.id());
    }

    private void work(Rebuild rebuild, Runnable run) {
        worked.add(rebuild.id());
        Thread.ofVirtual().name("rebuild").start(() -> {
            try {
                run.run();
            } finally {
                worked.remove(rebuild.id());
            }
        });
    }

    private void note(Rebuild rebuild, Act act, Operator operator) {
        rebuilds.note(rebuild.id(), act, operator);
        log.info("{} of rebuild {} by {}: {}", act, rebuild.id(), operator.actor(), operator.reason());
    }
}
