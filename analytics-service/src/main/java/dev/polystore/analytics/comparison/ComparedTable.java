package dev.polystore.analytics.comparison;

import java.util.List;

/**
 * What of a table must be the same in two copies.
 *
 * @param key columns that a row is known by
 * @param values columns that answers come from, and besides what makes them independent of the order of arrival
 */
record ComparedTable(String name, String key, String values) {

    /** The log's payloads are left out: an older build may have kept other properties of a message. */
    static final List<ComparedTable> ALL = List.of(
            new ComparedTable("event", "id, type, occurred_at", ""),
            new ComparedTable("order_view", "order_id", """
                    placed_at, customer_id, cart_id, total_minor_units, total_currency, pieces, lines, status, \
                    rejection_reason, rejection_detail, payment_status, payment_at, payment_reason, \
                    paid_minor_units, paid_currency, shipment_status, shipment_at, shipment_id, tracking_number, \
                    arraySort(timeline) as timeline"""),
            new ComparedTable("order_line", "order_id, sku, placed_at", "name, quantity, minor_units, currency"),
            new ComparedTable("money_movement", "order_id, kind, occurred_at", "minor_units, currency"),
            new ComparedTable("product", "sku", "version, name, category"),
            new ComparedTable("stock_level", "sku", "version, on_hand, reserved"),
            new ComparedTable("cart", "cart_id", "started_at, checked_out_at, order_id"),
            new ComparedTable("saga", "saga_id, ended_at", "saga, outcome, started_at"));

    private static final int BUCKETS = 1024;

    /** Rows and their checksum by bucket, of both copies at one moment. */
    String sums() {
        return """
                select copy, bucket, count() as rows, toString(sum(hash)) as checksum
                from (
                    select 'live' as copy, %1$s as bucket, cityHash64(%2$s) as hash from {live}.%3$s final
                    union all
                    select 'rebuilt' as copy, %1$s as bucket, cityHash64(%2$s) as hash from {rebuilt}.%3$s final)
                group by copy, bucket
                """.formatted(bucket(), columns(), name);
    }

    /** The rows of some buckets that one copy has and the other has not, or has otherwise. */
    String differences() {
        return """
                select key, anyIf(line, copy = 'live') as live, anyIf(line, copy = 'rebuilt') as rebuilt
                from (
                    select 'live' as copy, %1$s as key, %2$s as line from {live}.%3$s final where %4$s in (:buckets)
                    union all
                    select 'rebuilt' as copy, %1$s as key, %2$s as line from {rebuilt}.%3$s final
                    where %4$s in (:buckets))
                group by key
                having live != rebuilt
                order by key
                limit :most
                settings date_time_output_format = 'iso'
                """.formatted(json(key), json(columns()), name, bucket());
    }

    private String columns() {
        return values.isEmpty() ? key : key + ", " + values;
    }

    private String bucket() {
        return "cityHash64(%s) %% %d".formatted(key, BUCKETS);
    }

    private static String json(String columns) {
        return "formatRowNoNewline('JSONEachRow', %s)".formatted(columns);
    }
}
