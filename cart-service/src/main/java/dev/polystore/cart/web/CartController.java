package dev.polystore.cart.web;

import dev.polystore.cart.Address;
import dev.polystore.cart.Carts;
import dev.polystore.cart.CheckingOut;
import dev.polystore.cart.CheckingOut.Wish;
import dev.polystore.cart.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Carts over HTTP. */
@RestController
@RequestMapping(path = "/{version}/carts", version = "v1")
class CartController {

    private final Carts carts;
    private final CheckingOut checkingOut;
    private final String orders;

    CartController(Carts carts, CheckingOut checkingOut, @Value("${cart.order-service-url}") String orderService) {
        this.carts = carts;
        this.checkingOut = checkingOut;
        this.orders = orderService + "/v1/orders/";
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CartView> start(@Valid @RequestBody NewCart request) {
        var cart = carts.start(request.customerId());
        return ResponseEntity.created(URI.create("/v1/carts/" + cart.id())).body(CartView.of(cart));
    }

    @GetMapping("/{id}")
    CartView get(@PathVariable UUID id) {
        return CartView.of(carts.get(id));
    }

    @PutMapping("/{id}/lines/{sku}")
    CartView put(@PathVariable UUID id, @PathVariable String sku, @Valid @RequestBody Pieces request) {
        return CartView.of(carts.put(id, sku, request.quantity()));
    }

    @DeleteMapping("/{id}/lines/{sku}")
    CartView remove(@PathVariable UUID id, @PathVariable String sku) {
        return CartView.of(carts.remove(id, sku));
    }

    @PostMapping("/{id}/checkout")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<CheckedOut> checkOut(@PathVariable UUID id, @Valid @RequestBody Checkout request) {
        var order = checkingOut.checkOut(id, request.wish());
        return ResponseEntity.accepted().location(URI.create(orders + order)).body(new CheckedOut(order));
    }

    record NewCart(@NotNull UUID customerId) {}

    record Pieces(@Positive int quantity) {}

    record CheckedOut(UUID orderId) {}

    /** @param expectedTotal what the customer believes to pay; without it the total of now is taken */
    record Checkout(
            @NotNull @Valid Destination shippingAddress,

            @NotNull @Pattern(regexp = "tok_[a-z0-9_]{1,64}")
            String paymentToken,

            @Nullable Money expectedTotal) {

        Wish wish() {
            return new Wish(shippingAddress.address(), paymentToken, expectedTotal);
        }
    }

    /** @param country ISO 3166-1 alpha-2 */
    record Destination(
            @NotBlank String street,
            @NotBlank String city,
            @NotBlank String postalCode,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {

        Address address() {
            return new Address(street, city, postalCode, country);
        }
    }
}
