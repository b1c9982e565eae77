package dev.polystore.bench.run;

/**
 * How many orders have got how far.
 *
 * @param ended whose saga has come to its end, shipment arranged or everything given back
 */
public record Counts(long accepted, long confirmed, long rejected, long ended, long toldToComeBack, long failed) {

    /** Accepted and not ended yet. */
    public long backlog() {
        return accepted - ended;
    }

    boolean areUnderWay() {
        return confirmed + rejected < accepted || ended < accepted;
    }
}
