package dev.polystore.inventory.stock.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.polystore.inventory.stock.KeepingStock;
import dev.polystore.inventory.stock.ReferenceTaken;
import dev.polystore.inventory.stock.ReservedStock;
import dev.polystore.inventory.stock.StockOverview;
import dev.polystore.inventory.stock.UnknownSku;
import dev.polystore.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what people in the warehouse did. The id of a receipt or adjustment makes it safe to send it again. */
@RestController
@RequestMapping(path = "/{version}/stock/{sku}", version = "v1")
class StockMovementController {

    private static final String SKU = "[A-Z0-9-]{3,32}";
    private static final String REFERENCE = "[A-Za-z0-9._-]{1,64}";
    private static final long MOST = 1_000_000_000;

    private final KeepingStock stock;
    private final StockOverview overview;

    StockMovementController(KeepingStock stock, StockOverview overview) {
        this.stock = stock;
        this.overview = overview;
    }

    record Receipt(@Min(1) @Max(MOST) long quantity) {}

    record Adjustment(
            @NotNull @Pattern(regexp = REFERENCE) String adjustmentId,
            @Min(-MOST) @Max(MOST) long quantity,
            @NotBlank @Size(max = 200) String reason) {

        @JsonIgnore
        @AssertTrue(message = "must be so: an adjustment by 0 pieces adjusts nothing")
        boolean isByPieces() {
            return quantity != 0;
        }
    }

    @PutMapping("/receipts/{receiptId}")
    ResponseEntity<StockController.Level> receive(
            @PathVariable @Pattern(regexp = SKU) String sku,
            @PathVariable @Pattern(regexp = REFERENCE) String receiptId,
            @RequestBody @Valid Receipt receipt) {
        return answer(sku, stock.receive(sku, receiptId, receipt.quantity()));
    }

    @PostMapping("/adjustments")
    ResponseEntity<StockController.Level> adjust(
            @PathVariable @Pattern(regexp = SKU) String sku, @RequestBody @Valid Adjustment adjustment) {
        return answer(sku, stock.adjust(sku, adjustment.adjustmentId(), adjustment.quantity(), adjustment.reason()));
    }

    private ResponseEntity<StockController.Level> answer(String sku, boolean created) {
        var level = overview.level(sku).map(StockController.Level::of).orElseThrow(() -> new UnknownSku(sku));
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(level);
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownSku unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-sku", unknown);
    }

    @ExceptionHandler
    ProblemDetail handle(ReferenceTaken taken) {
        return Problems.of(HttpStatus.CONFLICT, "reference-taken", taken);
    }

    @ExceptionHandler
    ProblemDetail handle(ReservedStock reserved) {
        return Problems.of(HttpStatus.CONFLICT, "reserved-stock", reserved);
    }
}
