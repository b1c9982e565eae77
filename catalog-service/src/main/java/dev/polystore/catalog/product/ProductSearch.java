package dev.polystore.catalog.product;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.text;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.metaTextScore;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Finds products that can be bought. */
@Component
public class ProductSearch {

    private final MongoDatabaseFactory databases;

    ProductSearch(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    /**
     * What a customer looks for.
     *
     * @param words for MongoDB's text search: one of them suffices, a "phrase" must occur, a -word must not
     */
    public record Query(
            @Nullable Category category, @Nullable String words) {

        private Bson filter() {
            var filters = new ArrayList<Bson>(List.of(eq("retired", false)));
            if (category != null) {
                filters.add(eq("category", category.slug()));
            }
            if (words != null) {
                filters.add(text(words));
            }
            return and(filters);
        }

        /** The best matches first, or by name. */
        private Bson order() {
            return words == null ? ascending("name", "_id") : orderBy(metaTextScore("score"), ascending("_id"));
        }
    }

    /** One page of many, counted from 0. */
    public record Page(List<Product> products, long total) {}

    public Page find(Query query, int page, int size) {
        var found = products()
                .find(query.filter())
                .sort(query.order())
                .skip(page * size)
                .limit(size)
                .map(ProductDocuments::product)
                .into(new ArrayList<>());
        return new Page(found, products().countDocuments(query.filter()));
    }

    public Map<Category, Integer> countByCategory() {
        var counts = new EnumMap<Category, Integer>(Category.class);
        products()
                .aggregate(List.of(match(eq("retired", false)), group("$category", Accumulators.sum("count", 1))))
                .forEach(found -> counts.put(Category.named(found.getString("_id")), found.getInteger("count")));
        return counts;
    }

    private MongoCollection<Document> products() {
        return databases.getMongoDatabase().getCollection("products");
    }
}
