package dev.polystore.local.audit;

import dev.polystore.local.shop.Money;
import java.util.List;

/** The ledger's totals. */
record Ledger(List<Money> sum, List<Money> captured, List<Money> refunded) {}
