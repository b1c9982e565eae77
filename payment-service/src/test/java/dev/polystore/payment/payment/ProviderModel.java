package dev.polystore.payment.payment;

import static dev.polystore.payment.payment.PaymentStatus.AUTHORIZED;
import static dev.polystore.payment.payment.PaymentStatus.CAPTURED;
import static dev.polystore.payment.payment.PaymentStatus.DECLINED;
import static dev.polystore.payment.payment.PaymentStatus.PENDING;
import static dev.polystore.payment.payment.PaymentStatus.REFUNDED;
import static dev.polystore.payment.payment.PaymentStatus.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.payment.ledger.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A provider behind the port: does what it is asked once, and keeps silent before or after it when told to. */
class ProviderModel implements PaymentGateway {

    enum Mood {
        ANSWERS,
        SILENT_AND_IDLE,
        SILENT_BUT_DONE
    }

    private final Map<UUID, PaymentStatus> states = new HashMap<>();
    private final Map<UUID, Money> amounts = new HashMap<>();
    private final List<Operation> asked = new ArrayList<>();
    private final Queue<Mood> moods = new ArrayDeque<>();

    ProviderModel will(Mood... next) {
        moods.addAll(List.of(next));
        return this;
    }

    List<Operation> asked() {
        return asked;
    }

    PaymentStatus state(UUID order) {
        return states.getOrDefault(order, PENDING);
    }

    long sum(PaymentStatus... statuses) {
        return Stream.of(statuses)
                .flatMap(status -> states.entrySet().stream().filter(state -> state.getValue() == status))
                .mapToLong(state -> amounts.get(state.getKey()).minorUnits())
                .sum();
    }

    void recover() {
        moods.clear();
    }

    void forget() {
        states.clear();
        amounts.clear();
        asked.clear();
        moods.clear();
    }

    @Override
    public Answer authorize(UUID orderId, Money amount, PaymentToken token) {
        amounts.put(orderId, amount);
        var next = token.value().equals("tok_declined") ? DECLINED : AUTHORIZED;
        return answer(orderId, Operation.AUTHORIZE, EnumSet.of(PENDING), next, EnumSet.of(AUTHORIZED, CAPTURED));
    }

    @Override
    public Answer capture(UUID orderId) {
        var done = EnumSet.of(CAPTURED, REFUNDED);
        return answer(orderId, Operation.CAPTURE, EnumSet.of(AUTHORIZED), CAPTURED, done);
    }

    @Override
    public Answer voidAuthorization(UUID orderId) {
        var done = EnumSet.of(VOIDED, DECLINED, PENDING, REFUNDED);
        return answer(orderId, Operation.VOID, EnumSet.of(AUTHORIZED), VOIDED, done);
    }

    @Override
    public Answer refund(UUID orderId) {
        return answer(orderId, Operation.REFUND, EnumSet.of(CAPTURED), REFUNDED, EnumSet.of(REFUNDED));
    }

    private Answer answer(
            UUID order,
            Operation operation,
            EnumSet<PaymentStatus> from,
            PaymentStatus next,
            EnumSet<PaymentStatus> accepted) {
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .as("a transaction is open while the provider is asked")
                .isFalse();
        asked.add(operation);
        var mood = moods.isEmpty() ? Mood.ANSWERS : moods.remove();
        if (mood != Mood.SILENT_AND_IDLE && from.contains(state(order))) {
            states.put(order, next);
        }
        if (mood != Mood.ANSWERS) {
            return new Silence();
        }
        return accepted.contains(state(order))
                ? new Accepted()
                : new Declined(state(order).name());
    }
}
