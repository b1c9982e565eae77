package dev.polystore.catalog.product;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.catalog.RealServers;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@RealServers
class MaintainingProductsTest {

    @Autowired
    private MaintainingProducts maintaining;

    @Autowired
    private Products products;

    @Autowired
    private MongoDatabaseFactory databases;

    @Test
    void keepsAProductAndTellsOfEachOfItsChanges() {
        var sku = new Sku("LIFE-1");
        var added = maintaining.add(sku, bag("City bag"), euros(4550));
        maintaining.change(sku, version -> version == 1, bag("Town bag"));
        maintaining.changePrice(sku, version -> version == 2, euros(4400));
        maintaining.changePrice(sku, version -> version == 3, euros(4400));
        maintaining.retire(sku, version -> version == 3);

        assertThat(added).isEqualTo(Product.added(sku, bag("City bag"), euros(4550), added.changedAt()));
        assertThat(products.get(sku).version()).isEqualTo(4);
        assertThat(products.get(sku).retired()).isTrue();
        assertThat(told(sku))
                .containsExactly(
                        "catalog.ProductAdded.v1",
                        "catalog.ProductChanged.v1",
                        "catalog.PriceChanged.v1",
                        "catalog.ProductRetired.v1");
    }

    @Test
    void letsOneOfManyWinWhoChangeTheSameVersion() throws Exception {
        var sku = new Sku("CONTESTED-1");
        maintaining.add(sku, bag("City bag"), euros(1000));

        var results = atOnce(16, i -> attempt(() -> maintaining.changePrice(sku, version -> version == 1, euros(i))));

        assertThat(results).filteredOn(Product.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(StaleProduct.class::isInstance).hasSize(15);
        assertThat(products.get(sku))
                .isEqualTo(results.stream()
                        .filter(Product.class::isInstance)
                        .findFirst()
                        .orElseThrow());
        assertThat(told(sku)).containsExactly("catalog.ProductAdded.v1", "catalog.PriceChanged.v1");
    }

    @Test
    void addsAProductOnceHoweverManyTry() throws Exception {
        var sku = new Sku("TAKEN-1");

        var results = atOnce(8, i -> attempt(() -> maintaining.add(sku, bag("City bag"), euros(i))));

        assertThat(results).filteredOn(ProductExists.class::isInstance).hasSize(7);
        assertThat(told(sku)).containsExactly("catalog.ProductAdded.v1");
    }

    @Test
    void tellsNothingOfWhatItRefuses() {
        var sku = new Sku("REFUSED-1");
        maintaining.add(sku, bag("City bag"), euros(1000));

        assertThatThrownBy(() -> maintaining.change(sku, version -> version == 7, bag("Town bag")))
                .isInstanceOf(StaleProduct.class)
                .hasMessageContaining("its ETag is now \"1\"");
        assertThatThrownBy(() -> maintaining.retire(new Sku("NOT-THERE"), version -> true))
                .isInstanceOf(UnknownProduct.class);
        assertThat(told(sku)).containsExactly("catalog.ProductAdded.v1");
    }

    private List<String> told(Sku sku) {
        return databases
                .getMongoDatabase()
                .getCollection("outbox")
                .find(eq("aggregateid", sku.value()))
                .sort(new Document("_id", 1))
                .map(message -> message.getString("type"))
                .into(new ArrayList<>());
    }

    private static Object attempt(Callable<Object> work) {
        try {
            return work.call();
        } catch (Exception refusal) {
            return refusal;
        }
    }

    private static List<Object> atOnce(int times, IntFunction<Object> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.rangeClosed(1, times)
                    .<Callable<Object>>mapToObj(i -> () -> work.apply(i))
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private static ProductDetails bag(String name) {
        return new ProductDetails(
                name, "Carries things", Category.BAGS, Map.of("volumeLitres", 12, "waterproof", true));
    }

    private static Money euros(long cents) {
        return new Money(cents, Currency.getInstance("EUR"));
    }
}
