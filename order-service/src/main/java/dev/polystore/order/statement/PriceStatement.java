package dev.polystore.order.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.polystore.order.pricing.Money;
import org.jspecify.annotations.Nullable;

/** A product as the price list knows it now. */
@JsonInclude(Include.NON_NULL)
public record PriceStatement(
        String sku, String name, @Nullable Money price, boolean retired) {}
