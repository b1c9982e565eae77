package dev.polystore.analytics.schema;

/** The scripts and the database do not go together; the message says what to do. */
class SchemaProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaProblem(String message) {
        super(message);
    }

    SchemaProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
