package dev.polystore.payment.payment;

import static dev.polystore.payment.payment.PaymentStatus.AUTHORIZED;
import static dev.polystore.payment.payment.PaymentStatus.CAPTURED;
import static dev.polystore.payment.payment.PaymentStatus.CAPTURE_DECLINED;
import static dev.polystore.payment.payment.PaymentStatus.DECLINED;
import static dev.polystore.payment.payment.PaymentStatus.PENDING;
import static dev.polystore.payment.payment.PaymentStatus.REFUNDED;
import static dev.polystore.payment.payment.PaymentStatus.VOIDED;

import dev.polystore.payment.ledger.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The payment of one order, as far as the provider has told: authorized or declined, then captured or voided, at last
 * perhaps refunded. While the provider is silent it is in doubt.
 */
public class Payment {

    @Id
    private final UUID orderId;

    private final Instant createdAt;
    private Instant changedAt;
    private PaymentStatus status = PENDING;
    private @Nullable String reason;
    private @Nullable Operation inDoubt;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    private @Nullable Money amount;

    /** Counts how often it was stored. */
    private int version;

    Payment(UUID orderId, Instant createdAt) {
        this.orderId = orderId;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
    }

    void authorize(Money authorized, Instant now) {
        become(AUTHORIZED, now, Operation.AUTHORIZE, EnumSet.of(PENDING));
        amount = authorized;
    }

    void decline(Money declined, String why, Instant now) {
        become(DECLINED, now, Operation.AUTHORIZE, EnumSet.of(PENDING));
        amount = declined;
        reason = why;
    }

    void capture(Instant now) {
        become(CAPTURED, now, Operation.CAPTURE, EnumSet.of(AUTHORIZED));
    }

    void declineCapture(String why, Instant now) {
        become(CAPTURE_DECLINED, now, Operation.CAPTURE, EnumSet.of(AUTHORIZED));
        reason = why;
    }

    /** Also before it is authorized: then this is what stops the authorization that comes too late. */
    void cancel(Instant now) {
        become(VOIDED, now, Operation.VOID, EnumSet.of(PENDING, AUTHORIZED, CAPTURE_DECLINED));
    }

    void refund(Instant now) {
        become(REFUNDED, now, Operation.REFUND, EnumSet.of(CAPTURED));
    }

    /** Whether the operation has happened, the provider must be asked again. A capture comes first: money may have moved. */
    void leaveInDoubt(Operation operation, Instant now) {
        if (inDoubt != Operation.CAPTURE) {
            inDoubt = operation;
            changedAt = now;
        }
    }

    boolean isInDoubt(Operation operation) {
        return inDoubt == operation;
    }

    private void become(PaymentStatus next, Instant now, Operation operation, EnumSet<PaymentStatus> from) {
        if (!from.contains(status)) {
            throw new IllegalPaymentTransition(orderId, operation, "it is " + status);
        }
        status = next;
        inDoubt = null;
        changedAt = now;
    }

    public UUID orderId() {
        return orderId;
    }

    public PaymentStatus status() {
        return status;
    }

    /** Empty as long as no authorization has come in. */
    public Optional<Money> amount() {
        return Optional.ofNullable(amount);
    }

    /** Why it was declined, if it was. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** What the provider was asked last and has not answered. */
    public Optional<Operation> inDoubt() {
        return Optional.ofNullable(inDoubt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }

    void stored() {
        version++;
    }
}
