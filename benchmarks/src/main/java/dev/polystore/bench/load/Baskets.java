package dev.polystore.bench.load;

import java.util.List;
import java.util.Random;

/**
 * What each customer wants. The same customer always wants the same.
 *
 * @param products all that may be wanted
 * @param mostLines products of one customer, at least one
 * @param mostPieces of one product, at least one
 */
public record Baskets(List<Product> products, int mostLines, int mostPieces) {

    /** Spreads neighbouring numbers over all seeds. */
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** A product and how many pieces of it. */
    public record Line(Product product, int pieces) {}

    public Baskets {
        products = List.copyOf(products);
    }

    /** One to three products, one or two pieces of each, as the demo's customers want. */
    public static Baskets mixed(List<Product> products) {
        return new Baskets(products, 3, 2);
    }

    /** One piece of one product, for all. */
    public static Baskets allTheSame(Product product) {
        return new Baskets(List.of(product), 1, 1);
    }

    /** More pieces of each product than so many customers together will want of it. */
    public long ample(long customers) {
        return customers * mostLines * mostPieces / products.size() + 1_000;
    }

    List<Line> of(long customer) {
        var random = new Random(customer * GOLDEN_RATIO);
        var lines = Math.min(products.size(), 1 + random.nextInt(mostLines));
        return random.ints(0, products.size())
                .distinct()
                .limit(lines)
                .mapToObj(product -> new Line(products.get(product), 1 + random.nextInt(mostPieces)))
                .toList();
    }
}
