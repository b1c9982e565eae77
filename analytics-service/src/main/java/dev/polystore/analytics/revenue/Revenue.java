package dev.polystore.analytics.revenue;

import dev.polystore.analytics.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** Money taken and given back in a period, one series per currency. */
public record Revenue(Instant from, Instant to, Interval interval, List<Series> series) {

    public record Series(Currency currency, Money captured, Money refunded, Money net, List<Bucket> buckets) {

        static Series of(Currency currency, List<Bucket> buckets) {
            var captured = sum(currency, buckets.stream().map(Bucket::captured).toList());
            var refunded = sum(currency, buckets.stream().map(Bucket::refunded).toList());
            return new Series(currency, captured, refunded, captured.minus(refunded), buckets);
        }

        private static Money sum(Currency currency, List<Money> amounts) {
            return amounts.stream().reduce(new Money(0, currency), Money::plus);
        }
    }

    /**
     * One interval; those in which nothing happened are there too.
     *
     * @param payments how many were captured
     * @param net what was captured without what was refunded
     */
    public record Bucket(Instant start, long payments, Money captured, Money refunded, Money net) {}
}
