package dev.polystore.auditor.statement;

/** An amount in the smallest unit of its currency: 12999 is 129.99 euros. */
public record Money(long minorUnits, String currency) {

    @Override
    public String toString() {
        return "%s%d.%02d %s"
                .formatted(minorUnits < 0 ? "-" : "", Math.abs(minorUnits / 100), Math.abs(minorUnits % 100), currency);
    }
}
