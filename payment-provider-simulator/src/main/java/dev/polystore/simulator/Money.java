package dev.polystore.simulator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;

/** An amount in the smallest unit of its currency. */
record Money(long minorUnits, Currency currency) {

    static Money in(ResultSet row) throws SQLException {
        return new Money(row.getLong("minor_units"), Currency.getInstance(row.getString("currency")));
    }
}
