package dev.polystore.local.shop;

/** A service answered something that its caller cannot go on with. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(Answer answer) {
        super("%s answered %d: %s".formatted(answer.request(), answer.status(), answer.detail()));
    }
}
