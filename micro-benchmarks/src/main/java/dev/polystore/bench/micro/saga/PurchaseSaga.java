package dev.polystore.bench.micro.saga;

import static dev.polystore.saga.Outcome.compensate;
import static dev.polystore.saga.Outcome.proceed;

import dev.polystore.bench.micro.saga.PurchaseMessages.Answer;
import dev.polystore.bench.micro.saga.PurchaseMessages.Authorize;
import dev.polystore.bench.micro.saga.PurchaseMessages.Capture;
import dev.polystore.bench.micro.saga.PurchaseMessages.Done;
import dev.polystore.bench.micro.saga.PurchaseMessages.Refused;
import dev.polystore.bench.micro.saga.PurchaseMessages.Release;
import dev.polystore.bench.micro.saga.PurchaseMessages.Reserve;
import dev.polystore.bench.micro.saga.PurchaseMessages.Ship;
import dev.polystore.bench.micro.saga.PurchaseMessages.Void;
import dev.polystore.saga.Outcome;
import dev.polystore.saga.Saga;
import dev.polystore.saga.Step;
import java.util.List;

/** Has the shape of the placement of an order: two steps side by side, a pivot, and what cannot be refused after it. */
final class PurchaseSaga implements Saga<Purchase> {

    @Override
    public String name() {
        return "purchase";
    }

    @Override
    public List<Step<Purchase>> steps() {
        return List.of(
                step("place").compensatedBy(_ -> {}),
                together(
                        step("reserve")
                                .command(purchase -> new Reserve(purchase.id(), purchase.items()))
                                .onReply(PurchaseSaga::confirmed)
                                .compensatedBy(purchase -> new Release(purchase.id())),
                        step("authorize")
                                .command(purchase -> new Authorize(purchase.id(), purchase.cents()))
                                .onReply(PurchaseSaga::confirmed)
                                .compensatedBy(purchase -> new Void(purchase.id()))),
                pivot("capture").command(purchase -> new Capture(purchase.id())).onReply(PurchaseSaga::confirmed),
                retriable("confirm").local(_ -> {}),
                retriable("ship")
                        .command(purchase -> new Ship(purchase.id(), purchase.address()))
                        .onReply(PurchaseSaga::shipped),
                retriable("complete").local(_ -> {}));
    }

    private static Outcome<Purchase> confirmed(Purchase purchase, Answer answer) {
        return switch (answer) {
            case Done _ -> proceed(purchase);
            case Refused no -> compensate(purchase.refused(no.reason()));
        };
    }

    private static Outcome<Purchase> shipped(Purchase purchase, Answer answer) {
        return switch (answer) {
            case Done parcel -> proceed(purchase.shipped(parcel.reference()));
            case Refused no -> compensate(purchase.refused(no.reason()));
        };
    }
}
