package dev.polystore.saga;

/** A definition that could not work, found when the service starts. */
public final class InvalidSaga extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSaga(String saga, String fault, String remedy) {
        super("Saga %s %s. %s.".formatted(saga, fault, remedy));
    }
}
