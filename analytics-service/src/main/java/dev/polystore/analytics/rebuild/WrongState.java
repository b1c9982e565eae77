package dev.polystore.analytics.rebuild;

/** What is asked for cannot be done to a rebuild any more, or not yet. */
public class WrongState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongState(Rebuild rebuild, String wish) {
        super("Rebuild %s is %s and cannot be %s".formatted(rebuild.id(), rebuild.state(), wish));
    }
}
