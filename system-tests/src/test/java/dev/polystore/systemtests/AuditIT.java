package dev.polystore.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.local.auditor.AuditReport;
import dev.polystore.local.auditor.AuditReport.Violation;
import dev.polystore.local.auditor.Auditor;
import dev.polystore.local.auditor.Repair;
import dev.polystore.local.demo.Crowd;
import dev.polystore.local.demo.Experience;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A row is changed by hand in each of the six databases: the auditor finds all six, and heals what may be healed. */
class AuditIT {

    final RunningShop running = RunningShop.get();
    final Intruder intruder = new Intruder(running);
    final Auditor auditor = new Auditor(running.shop().auditor());
    final Buyer buyer = new Buyer(running.shop());
    final String strangeMessage = UUID.randomUUID().toString();
    String paid = "";
    String cart = "";
    String declined = "";
    String sku = "";
    long price;

    @BeforeEach
    void someShop() {
        assertThat(new Crowd(running.shop(), 11, 8).shop(20, _ -> {})).noneMatch(Experience::failed);
        var product = running.shop()
                .catalog()
                .get("/v1/products?size=1")
                .expect(200)
                .body()
                .at("/items/0");
        sku = product.path("sku").asString();
        price = product.at("/price/minorUnits").asLong();
        var path = buyer.fillsCart(sku, 2);
        cart = path.substring(path.lastIndexOf('/') + 1);
        paid = buyer.checksOut(path, "tok_approved");
        buyer.awaits(paid, "CONFIRMED");
        declined = buyer.buys(sku, 3, "tok_declined");
        buyer.awaits(declined, "REJECTED");
        running.audit();
    }

    @Test
    void findsOneBrokenRowInEachDatabaseAndHealsWhatMayBeHealed() throws Exception {
        breakOneRowInEachDatabase();

        var broken = auditor.audit(Duration.ZERO);

        assertFound(broken, "copies-agree", sku, "catalog");
        assertFound(broken, "checkouts-become-orders", cart, "99 x " + sku);
        assertFound(broken, "messages-take-effect", strangeMessage, "its topic does not have it");
        assertFound(broken, "reservations-settle", declined, "still held");
        assertFound(broken, "postings-balance", paid, "CAPTURE");
        assertFound(broken, "money-follows-orders", paid, "CONFIRMED");
        assertFound(broken, "provider-agrees", paid, "ledger");
        assertFound(broken, "read-model-agrees", paid, "CANCELLED");
        assertThat(broken.violations()).allSatisfy(violation -> {
            assertThat(violation.rows()).isNotEmpty();
            assertThat(violation.wayOut()).isNotBlank();
        });

        var repairs = auditor.repair(Map.of("actor", "AuditIT", "reason", "broken by hand"));

        assertThat(repairs)
                .allMatch(Repair::done)
                .extracting(Repair::invariant)
                .containsExactlyInAnyOrder("messages-take-effect", "reservations-settle", "read-model-agrees");
        assertThat(auditor.audit(Duration.ZERO).violations())
                .as("what only a human may put right")
                .extracting(Violation::invariant)
                .containsOnly(
                        "copies-agree",
                        "checkouts-become-orders",
                        "postings-balance",
                        "money-follows-orders",
                        "provider-agrees");
        assertThat(running.shop()
                        .inventory()
                        .get("/v1/reservations/%s/releases".formatted(declined))
                        .body()
                        .at("/0/actor")
                        .asString())
                .isEqualTo("AuditIT");
    }

    private void breakOneRowInEachDatabase() throws Exception {
        intruder.changesPrice(sku, price + 1);
        intruder.changesCart(cart, "quantity:" + sku, "99");
        // The relay hears of inserts only, so the message is now one that was never sent.
        intruder.changesRows(
                "order-postgres",
                "update outbox set id = '%s' where aggregateid = '%s' and type = 'order.OrderConfirmed.v1'"
                        .formatted(strangeMessage, paid));
        intruder.changesRows(
                "inventory-postgres",
                "update reservation set status = 'HELD' where order_id = '%s'".formatted(declined),
                "update stock_level set reserved = reserved + 3 where sku = '%s'".formatted(sku));
        intruder.changesRows("payment-postgres", entry("minor_units - 1"));
        intruder.changesReadModel(paid, "CANCELLED");
    }

    private String entry(String minorUnits) {
        return """
                update ledger_entry set minor_units = %s
                 where account = 'revenue'
                   and posting_id = (select id from ledger_posting where order_id = '%s')
                """.formatted(minorUnits, paid);
    }

    private static void assertFound(AuditReport report, String invariant, String row, String what) {
        assertThat(report.violations()).as(invariant).anySatisfy(violation -> {
            assertThat(violation.invariant()).isEqualTo(invariant);
            assertThat(violation.rows()).containsValue(row);
            assertThat(violation.what()).contains(what);
        });
    }

    @AfterEach
    void putRightWhatOnlyAHumanMay() throws Exception {
        intruder.changesPrice(sku, price);
        intruder.changesCart(cart, "quantity:" + sku, "2");
        intruder.changesRows("payment-postgres", entry("minor_units + 1"));
        running.audit();
    }
}
