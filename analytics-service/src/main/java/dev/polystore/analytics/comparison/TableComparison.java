package dev.polystore.analytics.comparison;

import java.util.List;

/**
 * A table in two copies.
 *
 * @param differences some of the rows that are not the same; none if all are
 */
public record TableComparison(String table, Content live, Content rebuilt, List<Difference> differences) {

    /**
     * What a copy of a table holds.
     *
     * @param checksum depends neither on when rows came, nor how often, nor on what ClickHouse has merged
     */
    public record Content(long rows, String checksum) {}
}
