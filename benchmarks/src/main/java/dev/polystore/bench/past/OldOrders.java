package dev.polystore.bench.past;

import dev.polystore.bench.site.Site;
import dev.polystore.bench.site.Unmeasurable;
import dev.polystore.local.terminal.ProgressBar;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Orders of the last eleven weeks, confirmed, paid and sent, each of a product of its own: rows in the databases of
 * order-, inventory- and payment-service, written past the services. The others have never heard of them, so afterwards
 * only audits of what has happened since can be clean.
 */
public final class OldOrders {

    private static final List<Owner> OWNERS = List.of(
            new Owner("order", "orders", "orders", "id"),
            new Owner("inventory", "inventory", "reservation", "order_id"),
            new Owner("payment", "payments", "payment", "order_id"));

    /** Sagas and their logs are kept for longer. */
    private static final Duration FIRST = Duration.ofDays(80);

    private static final Duration LAST = Duration.ofDays(1);
    private static final int BLOCK = 10_000;

    private final Site site;
    private final Instant now;

    public OldOrders(Site site, Instant now) {
        this.site = site;
        this.now = now;
    }

    /**
     * Writes so many, unless they are there.
     *
     * @throws Unmeasurable if the databases are not on this machine, or have old orders, but not so many
     */
    public void provide(int count) {
        if (!site.isLocal()) {
            throw new Unmeasurable("Old orders can be written into the local stack only: leave out --old-orders.");
        }
        OWNERS.forEach(owner -> provide(owner, count));
    }

    private void provide(Owner owner, int count) {
        try (var database = new PastDatabase(owner, site.port(owner.server()))) {
            var there = database.ordersBefore(now.minus(LAST));
            if (there == 0) {
                write(database, owner, count);
            } else if (there != count) {
                throw new Unmeasurable("%s has %,d old orders, not %,d: ask for as many, or ./polystore up --fresh"
                        .formatted(owner.server(), there, count));
            }
        } catch (SQLException e) {
            throw new Unmeasurable("%s takes no old orders: %s".formatted(owner.server(), e.getMessage()));
        }
    }

    private void write(PastDatabase database, Owner owner, int count) throws SQLException {
        var bar = new ProgressBar("Old orders, " + owner.server(), count);
        database.begin(now.minus(FIRST), (double) FIRST.minus(LAST).toSeconds() / count);
        for (var first = 1; first <= count; first += BLOCK) {
            var last = Math.min(count, first + BLOCK - 1);
            database.write(first, last);
            bar.show(last, "");
        }
        database.settle();
    }
}
