package dev.polystore.bench.site;

/** Nothing can be measured, or what was measured does not count; the message says why, in one line with the way out. */
public final class Unmeasurable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unmeasurable(String message) {
        super(message);
    }
}
