package dev.polystore.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.bench.load.Product.Price;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasketsTest {

    private static final List<Product> PRODUCTS = IntStream.range(0, 50)
            .mapToObj(i -> new Product("SKU-" + i, new Price(100 + i, "EUR"), false))
            .toList();

    private final Baskets baskets = Baskets.mixed(PRODUCTS);

    @Test
    void theSameCustomerWantsTheSame() {
        assertThat(baskets.of(17)).isEqualTo(Baskets.mixed(PRODUCTS).of(17));
        assertThat(baskets.of(17)).isNotEqualTo(baskets.of(18));
    }

    @Test
    void nobodyWantsAProductTwiceAndThereIsEnoughForAll() {
        var wanted = new HashMap<String, Long>();

        for (var customer = 0; customer < 20_000; customer++) {
            var lines = baskets.of(customer);
            assertThat(lines)
                    .hasSizeBetween(1, 3)
                    .extracting(Baskets.Line::product)
                    .doesNotHaveDuplicates();
            lines.forEach(line -> wanted.merge(line.product().sku(), (long) line.pieces(), Long::sum));
        }

        assertThat(wanted).hasSize(50);
        assertThat(wanted.values()).allMatch(pieces -> pieces <= baskets.ample(20_000));
    }

    @Test
    void allCanWantOnePieceOfOneProduct() {
        var same = Baskets.allTheSame(PRODUCTS.get(3));

        assertThat(IntStream.range(0, 100).mapToObj(same::of))
                .allSatisfy(lines -> assertThat(lines).containsExactly(new Baskets.Line(PRODUCTS.get(3), 1)));
    }

    @Test
    void findsAnIdInAnAnswer() {
        var id = Answers.id("orderId", "{\"status\":\"x\",\"orderId\":\"019aab3c-7e1c-7c05-9f0a-2b6f1d3e4c5a\"}");

        assertThat(id).hasToString("019aab3c-7e1c-7c05-9f0a-2b6f1d3e4c5a");
    }
}
