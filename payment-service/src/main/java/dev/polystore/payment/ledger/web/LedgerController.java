package dev.polystore.payment.ledger.web;

import dev.polystore.payment.ledger.Books;
import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.ledger.Posting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the books. */
@RestController
@RequestMapping(path = "/{version}/ledger", version = "v1")
class LedgerController {

    private final Books books;

    LedgerController(Books books) {
        this.books = books;
    }

    record PostingView(UUID id, UUID orderId, Posting.Kind kind, Instant occurredAt, List<EntryView> entries) {

        static PostingView of(Posting posting) {
            var entries = posting.entries().stream().map(EntryView::of).toList();
            return new PostingView(posting.id(), posting.orderId(), posting.kind(), posting.occurredAt(), entries);
        }
    }

    record EntryView(String account, Money amount) {

        static EntryView of(Posting.Entry entry) {
            return new EntryView(entry.account().label(), entry.amount());
        }
    }

    record Page(List<PostingView> items, @Nullable UUID before) {}

    /** Newest first; {@code before} of one page asks for the next. */
    @GetMapping("/postings")
    Page postings(
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        var items = books.postings(orderId, before, size).stream()
                .map(PostingView::of)
                .toList();
        return new Page(items, items.size() < size ? null : items.getLast().id());
    }

    @GetMapping("/summary")
    LedgerSummary summary() {
        return LedgerSummary.of(books.balances());
    }
}
