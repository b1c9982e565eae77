package dev.polystore.auditor.statement;

/** A service does not answer, or not with what was asked: without it nothing can be compared. */
public final class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceAway(String service, Throwable cause) {
        super("%s does not answer as it should: %s".formatted(service, cause.getMessage()), cause);
    }
}
