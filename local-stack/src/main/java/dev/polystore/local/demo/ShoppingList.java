package dev.polystore.local.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What a customer is about to do.
 *
 * @param pieces how many of each product
 */
record ShoppingList(Map<String, Integer> pieces, String paymentToken, Regret regret) {

    private static final String GOOD_CARD = "tok_approved";
    private static final List<String> BAD_CARDS = List.of("tok_declined", "tok_insufficient_funds");
    private static final List<Regret> REGRETS = List.of(Regret.AT_ONCE, Regret.WHEN_CONFIRMED);
    private static final int MOST_PRODUCTS = 3;
    private static final int MOST_PIECES = 2;

    /** When a customer cancels. */
    enum Regret {
        NEVER,
        AT_ONCE,
        WHEN_CONFIRMED
    }

    static ShoppingList of(Temper temper, Shelf shelf, RandomGenerator random) {
        var pieces = pieces(shelf, random);
        return switch (temper) {
            case PAYS -> new ShoppingList(pieces, GOOD_CARD, Regret.NEVER);
            case CANNOT_PAY -> new ShoppingList(pieces, oneOf(BAD_CARDS, random), Regret.NEVER);
            case WANTS_WHAT_IS_SOLD_OUT -> {
                pieces.put(shelf.somethingSoldOut(random), 1);
                yield new ShoppingList(pieces, GOOD_CARD, Regret.NEVER);
            }
            case CHANGES_THEIR_MIND -> new ShoppingList(pieces, GOOD_CARD, oneOf(REGRETS, random));
        };
    }

    private static Map<String, Integer> pieces(Shelf shelf, RandomGenerator random) {
        var pieces = new TreeMap<String, Integer>();
        for (var i = random.nextInt(MOST_PRODUCTS); i >= 0; i--) {
            pieces.put(shelf.anything(random), 1 + random.nextInt(MOST_PIECES));
        }
        return pieces;
    }

    private static <T> T oneOf(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
