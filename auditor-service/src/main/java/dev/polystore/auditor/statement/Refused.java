package dev.polystore.auditor.statement;

/** A service does not do what was asked, and says why. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String service, String answer) {
        super("%s refuses: %s".formatted(service, answer));
    }
}
