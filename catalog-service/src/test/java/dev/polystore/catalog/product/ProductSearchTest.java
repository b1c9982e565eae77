package dev.polystore.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.catalog.RealServers;
import dev.polystore.catalog.product.ProductSearch.Query;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RealServers
class ProductSearchTest {

    @Autowired
    private ProductSearch search;

    @Autowired
    private MaintainingProducts maintaining;

    @BeforeEach
    void fillTheShelves() {
        if (search.countByCategory().containsKey(Category.LAMPS)) {
            return;
        }
        add("LAMP-DESK-1", "Desk lamp Alba", "For reading at night");
        add("LAMP-DESK-2", "Desk lamp Brio", "Folds away");
        add("LAMP-FLOOR-1", "Floor lamp Cirro", "Stands beside a desk, too");
        add("LAMP-OLD-1", "Desk lamp Dust", "Out of fashion");
        maintaining.retire(new Sku("LAMP-OLD-1"), version -> true);
    }

    @Test
    void listsACategoryByNameAndPage() {
        assertThat(names(new Query(Category.LAMPS, null), 0)).containsExactly("Desk lamp Alba", "Desk lamp Brio");
        assertThat(names(new Query(Category.LAMPS, null), 1)).containsExactly("Floor lamp Cirro");
        assertThat(search.find(new Query(Category.LAMPS, null), 0, 2).total()).isEqualTo(3);
        assertThat(search.countByCategory()).containsEntry(Category.LAMPS, 3);
    }

    @Test
    void findsWordsWithTheBestMatchFirst() {
        assertThat(names(new Query(null, "desks"), 0)).containsOnly("Desk lamp Alba", "Desk lamp Brio");
        assertThat(names(new Query(Category.LAMPS, "desk"), 1)).containsExactly("Floor lamp Cirro");
        assertThat(names(new Query(null, "lamp -desk"), 0)).isEmpty();
        assertThat(names(new Query(Category.BAGS, "lamp"), 0)).isEmpty();
    }

    @Test
    void findsAnArticleNumber() {
        assertThat(names(new Query(null, "\"LAMP-FLOOR-1\""), 0)).containsExactly("Floor lamp Cirro");
    }

    private List<String> names(Query query, int page) {
        return search.find(query, page, 2).products().stream()
                .map(product -> product.details().name())
                .toList();
    }

    private void add(String sku, String name, String description) {
        var details = new ProductDetails(name, description, Category.LAMPS, Map.of("watts", 8.5));
        maintaining.add(new Sku(sku), details, new Money(5900, Currency.getInstance("EUR")));
    }
}
