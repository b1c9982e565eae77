package dev.polystore.order.order.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.polystore.order.order.Address;
import dev.polystore.order.order.PlaceOrder;
import dev.polystore.order.pricing.Money;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** What a customer wants to buy, at the prices that they saw. */
@GroupSequence({OrderRequest.class, OrderRequest.Whole.class})
record OrderRequest(
        @NotNull UUID customerId,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Line> lines,
        @NotNull @Valid ShippingAddress shippingAddress,

        @NotNull @Pattern(regexp = "tok_[a-z0-9_]{1,64}", message = "must be a token of the payment provider")
        String paymentToken) {

    record Line(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{3,32}", message = "must be a SKU")
            String sku,

            @NotNull @Min(1) @Max(1000) Integer quantity,
            @NotNull @Valid Price unitPrice) {

        PlaceOrder.Line ordered() {
            return new PlaceOrder.Line(sku, quantity, new Money(unitPrice.minorUnits(), unitPrice.currency()));
        }
    }

    record Price(
            @NotNull @Min(0) @Max(1_000_000_000_000L) Long minorUnits,
            @NotNull Currency currency) {}

    record ShippingAddress(
            @NotBlank @Size(max = 200) String street,
            @NotBlank @Size(max = 100) String city,
            @NotBlank @Size(max = 20) String postalCode,

            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code")
            String country) {

        Address address() {
            return new Address(street, city, postalCode, country);
        }
    }

    /** Checked only when each field is valid for itself. */
    interface Whole {}

    @JsonIgnore
    @AssertTrue(groups = Whole.class, message = "must be so: a product may stand in one line only")
    boolean isEachProductOnce() {
        return lines.stream().map(Line::sku).distinct().count() == lines.size();
    }

    @JsonIgnore
    @AssertTrue(groups = Whole.class, message = "must be so: all prices must be in the same currency")
    boolean isInOneCurrency() {
        return lines.stream()
                        .map(line -> line.unitPrice().currency())
                        .distinct()
                        .count()
                == 1;
    }

    PlaceOrder placeOrder(UUID orderId, Instant at) {
        var ordered = lines.stream().map(Line::ordered).toList();
        return new PlaceOrder(orderId, customerId, null, ordered, shippingAddress.address(), paymentToken, at);
    }
}
