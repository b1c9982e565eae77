package dev.polystore.local.audit;

import dev.polystore.local.shop.Shop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The check across services: whether orders, money, stock and the read model agree once everything has come to rest. */
public final class Audit {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final List<Check> checks = List.of(
            new EveryOrderEnded(),
            new PaymentsFollowOrders(),
            new LedgerBalances(),
            new ProviderAgrees(),
            new StockAddsUp(),
            new ReadModelAgrees());
    private final Records records;

    public Audit(Shop shop) {
        records = new Records(shop);
    }

    /**
     * A statement about the whole shop, and what contradicts it.
     *
     * @param differences empty if it holds
     */
    public record Finding(String claim, List<String> differences) {

        public Finding {
            differences = List.copyOf(differences);
        }

        public boolean holds() {
            return differences.isEmpty();
        }
    }

    /** Looks again and again until all agree, or until the patience is over; then it tells what it saw last. */
    public List<Finding> conclude(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var findings = look();
        while (!findings.stream().allMatch(Finding::holds) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            findings = look();
        }
        return findings;
    }

    private List<Finding> look() {
        return checks.stream()
                .map(check -> new Finding(
                        check.claim(), check.differences(records).sorted().toList()))
                .toList();
    }
}
