package dev.polystore.catalog.product;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoDatabaseUtils;
import org.springframework.stereotype.Component;

/** All products, retired ones included. */
@Component
public class Products {

    private final MongoDatabaseFactory databases;

    Products(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    public Product get(Sku sku) {
        return Optional.ofNullable(collection().find(eq("_id", sku.value())).first())
                .map(ProductDocuments::product)
                .orElseThrow(() -> new UnknownProduct(sku));
    }

    Product get(Sku sku, IntPredicate expectedVersion) {
        var product = get(sku);
        if (!expectedVersion.test(product.version())) {
            throw new StaleProduct(product);
        }
        return product;
    }

    void add(Product product) {
        try {
            collection().insertOne(ProductDocuments.document(product));
        } catch (MongoWriteException failure) {
            throw ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY
                    ? new ProductExists(product.sku())
                    : failure;
        }
    }

    /** @return whether there was something to replace */
    boolean replace(Product before, Product after) {
        if (after == before) {
            return false;
        }
        var same = and(eq("_id", before.sku().value()), eq("version", before.version()));
        if (collection().replaceOne(same, ProductDocuments.document(after)).getMatchedCount() == 0) {
            throw new StaleProduct(get(before.sku()));
        }
        return true;
    }

    private MongoCollection<Document> collection() {
        return MongoDatabaseUtils.getDatabase(databases).getCollection("products");
    }
}
