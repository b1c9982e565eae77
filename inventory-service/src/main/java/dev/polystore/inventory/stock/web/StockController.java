package dev.polystore.inventory.stock.web;

import dev.polystore.inventory.stock.StockLevel;
import dev.polystore.inventory.stock.StockMovement;
import dev.polystore.inventory.stock.StockOverview;
import dev.polystore.inventory.stock.StockSummary;
import dev.polystore.inventory.stock.UnknownSku;
import dev.polystore.web.Problems;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how much there is of each product, and why. */
@RestController
@RequestMapping(path = "/{version}/stock", version = "v1")
class StockController {

    private final StockOverview overview;

    StockController(StockOverview overview) {
        this.overview = overview;
    }

    record Level(String sku, long onHand, long reserved, long available, long version) {

        static Level of(StockLevel level) {
            return new Level(level.sku(), level.onHand(), level.reserved(), level.available(), level.version());
        }
    }

    record StockPage(List<Level> items, int page, int size, long total) {}

    @GetMapping
    StockPage page(
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        var items = overview.page(page, size).stream().map(Level::of).toList();
        return new StockPage(items, page, size, overview.products());
    }

    @GetMapping("/{sku}")
    Level level(@PathVariable String sku) {
        return overview.level(sku).map(Level::of).orElseThrow(() -> new UnknownSku(sku));
    }

    @GetMapping("/{sku}/movements")
    List<StockMovement> movements(
            @PathVariable String sku, @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        return overview.movements(sku, size);
    }

    @GetMapping("/summary")
    StockSummary summary() {
        return overview.summary();
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownSku unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-sku", unknown);
    }
}
