package dev.polystore.bench.load;

import java.util.List;
import java.util.Random;

/**
 * What each customer wants: one to three products, one or two pieces of each. The same customer always wants the same.
 *
 * @param products all that may be wanted
 * @param seed other seeds give other customers
 */
public record Baskets(List<Product> products, long seed) {

    static final int MOST_LINES = 3;
    static final int MOST_PIECES = 2;

    /** A product and how many pieces of it. */
    public record Line(Product product, int pieces) {}

    public Baskets {
        products = List.copyOf(products);
    }

    /** Pieces of one product that all customers may want together, if chance goes far against it. */
    public long most(long orders) {
        var fairShare = orders * MOST_LINES * MOST_PIECES / products.size();
        return Math.min(orders * MOST_PIECES, fairShare + 1_000);
    }

    List<Line> of(long number) {
        var random = new Random(seed + number * 0x9E3779B97F4A7C15L);
        return random.ints(0, products.size())
                .distinct()
                .limit(Math.min(products.size(), 1 + random.nextInt(MOST_LINES)))
                .mapToObj(product -> new Line(products.get(product), 1 + random.nextInt(MOST_PIECES)))
                .toList();
    }
}
