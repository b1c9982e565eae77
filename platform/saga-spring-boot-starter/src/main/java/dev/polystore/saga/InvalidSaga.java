package dev.polystore.saga;

/** A definition that could not work, found when the service starts. */
public final class InvalidSaga extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSaga(String culprit, String fault, String remedy) {
        super("%s %s. %s.".formatted(culprit, fault, remedy));
    }
}
