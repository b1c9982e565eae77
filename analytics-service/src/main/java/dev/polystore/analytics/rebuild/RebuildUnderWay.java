package dev.polystore.analytics.rebuild;

/** One rebuild at a time. */
public class RebuildUnderWay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildUnderWay(Rebuild other) {
        super("Rebuild %s is %s; %s".formatted(other.id(), other.state(), wayOut(other.state())));
    }

    RebuildUnderWay() {
        super("Another instance has just begun one, or one has left a copy behind that goes in half a minute");
    }

    private static String wayOut(State state) {
        return switch (state) {
            case AWAITING_DECISION -> "swap or cancel it";
            case RETIRING -> "it ends in a moment";
            default -> "await or cancel it";
        };
    }
}
