package dev.polystore.catalog.product.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.polystore.catalog.product.InvalidProduct;
import dev.polystore.catalog.product.ProductExists;
import dev.polystore.catalog.product.RetiredProduct;
import dev.polystore.catalog.product.StaleProduct;
import dev.polystore.catalog.product.UnknownCategory;
import dev.polystore.catalog.product.UnknownProduct;
import dev.polystore.web.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the catalog says no to. */
@RestControllerAdvice
class ProductProblems {

    @ExceptionHandler
    ProblemDetail handle(UnknownProduct refusal) {
        return Problems.of(NOT_FOUND, "unknown-product", refusal);
    }

    @ExceptionHandler
    ProblemDetail handle(ProductExists refusal) {
        return Problems.of(CONFLICT, "product-exists", refusal);
    }

    @ExceptionHandler
    ProblemDetail handle(RetiredProduct refusal) {
        return Problems.of(CONFLICT, "product-retired", refusal);
    }

    @ExceptionHandler
    ProblemDetail handle(StaleProduct refusal) {
        return Problems.of(PRECONDITION_FAILED, "stale-product", refusal);
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownCategory refusal) {
        return Problems.of(UNPROCESSABLE_CONTENT, "unknown-category", refusal);
    }

    @ExceptionHandler
    ProblemDetail handle(InvalidProduct refusal) {
        var problem = Problems.of(UNPROCESSABLE_CONTENT, "invalid-product", refusal);
        problem.setProperty("errors", refusal.violations());
        return problem;
    }

    /** Of the headers only If-Match is asked for. */
    @ExceptionHandler
    ProblemDetail handle(MissingRequestHeaderException missing) {
        var detail = "Say in the header If-Match which version to change: the ETag that a GET has answered";
        return Problems.of(PRECONDITION_REQUIRED, "precondition-required", detail);
    }
}
