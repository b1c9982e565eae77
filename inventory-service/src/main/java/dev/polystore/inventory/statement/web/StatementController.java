package dev.polystore.inventory.statement.web;

import dev.polystore.inventory.statement.ReservationStatement;
import dev.polystore.inventory.statement.ReservationStatements;
import dev.polystore.inventory.statement.StockStatement;
import dev.polystore.inventory.statement.StockStatements;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an auditor what this service has on record. */
@RestController
@RequestMapping(path = "/{version}/statements", version = "v1")
class StatementController {

    private static final String FIRST_ID = "00000000-0000-0000-0000-000000000000";
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final ReservationStatements reservations;
    private final StockStatements stock;

    StatementController(ReservationStatements reservations, StockStatements stock) {
        this.reservations = reservations;
        this.stock = stock;
    }

    @GetMapping("/reservations")
    StatementPage<ReservationStatement> reservations(
            @RequestParam(defaultValue = FIRST_ID) UUID from,
            @RequestParam(defaultValue = LAST_ID) UUID before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        return StatementPage.of(reservations.list(from, before, size + 1), size, ReservationStatement::orderId);
    }

    @GetMapping("/stock")
    StatementPage<StockStatement> stock(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "~") String before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        return StatementPage.of(stock.list(from, before, size + 1), size, StockStatement::sku);
    }
}
