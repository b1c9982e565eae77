package dev.polystore.payment.ledger.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.polystore.payment.ledger.Account;
import dev.polystore.payment.ledger.Books.Balance;
import dev.polystore.payment.ledger.Money;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the books stand; amounts are one per currency.
 *
 * @param sum of all accounts: anything but zero is an error
 */
record LedgerSummary(
        List<AccountBalance> accounts,
        List<Money> sum,
        long captures,
        List<Money> captured,
        long refunds,
        List<Money> refunded) {

    record AccountBalance(String account, Money balance) {}

    static LedgerSummary of(List<Balance> balances) {
        return new LedgerSummary(
                balances.stream()
                        .map(balance -> new AccountBalance(balance.account().label(), balance.amount()))
                        .toList(),
                sums(balances.stream().map(Balance::amount)),
                entries(balances, Account.REVENUE),
                sums(on(balances, Account.REVENUE)
                        .map(balance -> balance.amount().negated())),
                entries(balances, Account.REFUNDS),
                sums(on(balances, Account.REFUNDS).map(Balance::amount)));
    }

    private static Stream<Balance> on(List<Balance> balances, Account account) {
        return balances.stream().filter(balance -> balance.account() == account);
    }

    private static long entries(List<Balance> balances, Account account) {
        return on(balances, account).mapToLong(Balance::entries).sum();
    }

    private static List<Money> sums(Stream<Money> amounts) {
        return amounts.collect(groupingBy(Money::currency, summingLong(Money::minorUnits))).entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .sorted(Comparator.comparing(money -> money.currency().getCurrencyCode()))
                .toList();
    }
}
