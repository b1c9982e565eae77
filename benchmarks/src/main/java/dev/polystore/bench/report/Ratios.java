package dev.polystore.bench.report;

import dev.polystore.bench.baseline.Baselines;
import dev.polystore.bench.cost.Cost;
import dev.polystore.bench.cost.Cost.OfDatabase;

/**
 * The shop against the bare loops: these figures hold on other machines too.
 *
 * @param ordersPerBareCommit whole sagas for each transaction that the bare loop commits in the same time
 * @param commitsPerBareCommit commits of all three PostgreSQL for each of the bare loop
 * @param messagesPerBareMessage messages of the shop for each that Kafka takes in a bare loop
 */
public record Ratios(double ordersPerBareCommit, double commitsPerBareCommit, double messagesPerBareMessage) {

    /** @param ordersPerSecond whole sagas */
    public static Ratios of(double ordersPerSecond, Cost cost, Baselines baselines) {
        var commits = cost.databases().stream()
                .mapToDouble(OfDatabase::commitsPerOrder)
                .sum();
        return new Ratios(
                ordersPerSecond / baselines.mostCommitsPerSecond(),
                ordersPerSecond * commits / baselines.mostCommitsPerSecond(),
                ordersPerSecond * cost.allMessagesPerOrder() / baselines.kafkaMessagesPerSecond());
    }
}
