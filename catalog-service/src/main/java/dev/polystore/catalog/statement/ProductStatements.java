package dev.polystore.catalog.statement;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import dev.polystore.catalog.product.Money;
import dev.polystore.catalog.statement.ProductStatement.Stock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Reads products with their availability, by SKU from the last to the first. */
@Component
public class ProductStatements {

    private final MongoDatabaseFactory databases;

    ProductStatements(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    /** @param before not part of it */
    public List<ProductStatement> list(String from, String before, int atMost) {
        return databases
                .getMongoDatabase()
                .getCollection("products")
                .aggregate(List.of(
                        match(and(gte("_id", from), lt("_id", before))),
                        sort(descending("_id")),
                        limit(atMost),
                        lookup("availability", "_id", "_id", "stock")))
                .map(ProductStatements::statement)
                .into(new ArrayList<>());
    }

    private static ProductStatement statement(Document document) {
        var price = document.get("price", Document.class);
        var stock = document.getList("stock", Document.class);
        return new ProductStatement(
                document.getString("_id"),
                document.getString("name"),
                new Money(number(price, "minorUnits"), Currency.getInstance(price.getString("currency"))),
                document.getBoolean("retired"),
                document.getInteger("version"),
                document.getDate("changedAt").toInstant(),
                stock.isEmpty() ? null : stock(stock.getFirst()));
    }

    private static Stock stock(Document level) {
        return new Stock(number(level, "onHand"), number(level, "reserved"), number(level, "version"));
    }

    /** Whoever wrote it: a number typed into a shell may have become another type. */
    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }
}
