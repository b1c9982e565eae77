package dev.polystore.analytics.rebuild;

/** One rebuild at a time. */
public class RebuildUnderWay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildUnderWay(Rebuild other) {
        super("Rebuild %s is %s; await or cancel it".formatted(other.id(), other.state()));
    }

    RebuildUnderWay() {
        super("Another instance has just begun one, or one has left a copy behind that goes in half a minute");
    }
}
