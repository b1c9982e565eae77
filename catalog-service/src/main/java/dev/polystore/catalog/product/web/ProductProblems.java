package dev.polystore.catalog.product.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.polystore.catalog.product.InvalidProduct;
import dev.polystore.catalog.product.ProductExists;
import dev.polystore.catalog.product.RetiredProduct;
import dev.polystore.catalog.product.StaleProduct;
import dev.polystore.catalog.product.UnknownCategory;
import dev.polystore.catalog.product.UnknownProduct;
import java.net.URI;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the catalog says no to. */
@RestControllerAdvice
@Order(1)
class ProductProblems {

    @ExceptionHandler
    ProblemDetail handle(UnknownProduct refusal) {
        return problem(NOT_FOUND, "unknown-product", refusal);
    }

    @ExceptionHandler
    ProblemDetail handle(ProductExists refusal) {
        return problem(CONFLICT, "product-exists", refusal);
    }

    @ExceptionHandler
    ProblemDetail handle(RetiredProduct refusal) {
        return problem(CONFLICT, "product-retired", refusal);
    }

    @ExceptionHandler
    ProblemDetail handle(StaleProduct refusal) {
        return problem(PRECONDITION_FAILED, "stale-product", refusal);
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownCategory refusal) {
        return problem(UNPROCESSABLE_CONTENT, "unknown-category", refusal);
    }

    @ExceptionHandler
    ProblemDetail handle(InvalidProduct refusal) {
        var problem = problem(UNPROCESSABLE_CONTENT, "invalid-product", refusal);
        problem.setProperty("errors", refusal.violations());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String name, Exception refusal) {
        var problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
        problem.setType(URI.create("urn:polystore:problem:" + name));
        return problem;
    }
}
