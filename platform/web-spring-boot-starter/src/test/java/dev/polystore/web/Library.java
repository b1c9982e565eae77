package dev.polystore.web;

import dev.polystore.web.operator.Decision;
import dev.polystore.web.operator.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A small application that can go wrong in every way. */
@SpringBootApplication
class Library {

    enum Shelf {
        NOVELS,
        POEMS
    }

    record Author(@NotBlank String name, int born) {}

    record Book(@NotBlank String title, @Valid List<Author> authors) {}

    record Search(Shelf shelf, @Max(9) int size) {}

    static class CatalogueBurnt extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    static class UnknownBook extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    static final Map<String, RuntimeException> FAULTS = Map.of(
            "away", new DataAccessResourceFailureException("connection refused at secret-host"),
            "busy", new OptimisticLockingFailureException("twice"),
            "no-transaction", new CannotCreateTransactionException("no connection"),
            "broken", new TransactionSystemException("commit"),
            "burnt", new IllegalStateException(new CatalogueBurnt()),
            "twins", new DuplicateKeyException("secret key"),
            "bug", new IllegalStateException("secret state"));

    @Bean
    PassingFault catalogueIsRebuilt() {
        return CatalogueBurnt.class::isInstance;
    }

    @RestController
    static class Desk {

        @PostMapping("/books")
        Book add(@RequestBody @Valid Book book) {
            return book;
        }

        @GetMapping("/books/{id}")
        UUID get(@PathVariable UUID id) {
            throw new UnknownBook();
        }

        @GetMapping("/books")
        Search list(@Valid Search search) {
            return search;
        }

        @GetMapping("/loans")
        Instant loans(
                @RequestParam Instant until,
                @RequestParam(defaultValue = "1") @Min(1) int size,
                @RequestHeader("Reader") String reader) {
            return until;
        }

        @GetMapping("/faults/{name}")
        void fail(@PathVariable String name) {
            throw FAULTS.get(name);
        }

        @DeleteMapping("/books")
        Operator clear(@RequestBody Decision decision) {
            return decision.operator();
        }
    }

    @RestControllerAdvice
    static class Refusals {

        @ExceptionHandler
        ProblemDetail handle(UnknownBook unknown) {
            return Problems.of(HttpStatus.NOT_FOUND, "unknown-book", "Nobody wrote it");
        }
    }
}
