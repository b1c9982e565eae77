package dev.polystore.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An amount blocked for a merchant, and what became of it.
 *
 * @param reference the merchant's name for it
 * @param reason why it was declined, if it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Authorization(
        String reference,
        Money amount,
        TestToken token,
        Status status,
        @Nullable String reason) {

    enum Status {
        AUTHORIZED,
        DECLINED,
        CAPTURED,
        CAPTURE_DECLINED,
        VOIDED,
        REFUNDED
    }

    static Authorization of(String reference, Money amount, TestToken token) {
        var reason = token.declined();
        return new Authorization(
                reference, amount, token, reason == null ? Status.AUTHORIZED : Status.DECLINED, reason);
    }

    static Authorization in(ResultSet row) throws SQLException {
        return new Authorization(
                row.getString("reference"),
                Money.in(row),
                new TestToken(row.getString("token")),
                Status.valueOf(row.getString("status")),
                row.getString("reason"));
    }

    Authorization capture() {
        require("captured", status == Status.AUTHORIZED || status == Status.CAPTURE_DECLINED);
        return token.refusesCapture()
                ? become(Status.CAPTURE_DECLINED, "CAPTURE_DECLINED")
                : become(Status.CAPTURED, null);
    }

    Authorization cancel() {
        require("voided", status == Status.AUTHORIZED || status == Status.CAPTURE_DECLINED);
        return become(Status.VOIDED, null);
    }

    Authorization refund() {
        require("refunded", status == Status.CAPTURED);
        return become(Status.REFUNDED, null);
    }

    private void require(String wish, boolean allowed) {
        if (!allowed) {
            throw new WrongState("%s is %s and cannot be %s".formatted(reference, status, wish));
        }
    }

    private Authorization become(Status next, @Nullable String why) {
        return new Authorization(reference, amount, token, next, why);
    }

    static final class WrongState extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongState(String message) {
            super(message);
        }
    }
}
