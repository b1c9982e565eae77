package dev.polystore.cart.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.polystore.cart.Refusal;
import dev.polystore.web.Problems;
import java.util.Locale;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a cart says no to. */
@RestControllerAdvice
class CartProblems {

    @ExceptionHandler
    ProblemDetail handle(Refusal refusal) {
        var status = switch (refusal.reason()) {
            case UNKNOWN_CART, UNKNOWN_PRODUCT -> NOT_FOUND;
            case CART_CHECKED_OUT, TOTAL_CHANGED, BUSY_CART -> CONFLICT;
            case EMPTY_CART, TOO_MANY_LINES, TOO_MANY_PIECES, RETIRED_PRODUCT, OTHER_CURRENCY -> UNPROCESSABLE_CONTENT;
        };
        var name = refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problems.of(status, name, refusal);
    }
}
