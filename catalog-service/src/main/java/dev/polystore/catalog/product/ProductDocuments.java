package dev.polystore.catalog.product;

import java.util.Currency;
import java.util.Date;
import org.bson.Document;

/** Products as documents of the collection {@code products}. */
final class ProductDocuments {

    private ProductDocuments() {}

    static Document document(Product product) {
        var details = product.details();
        var price = product.price();
        return new Document("_id", product.sku().value())
                .append("name", details.name())
                .append("description", details.description())
                .append("category", details.category().slug())
                .append("attributes", new Document(details.attributes()))
                .append(
                        "price",
                        new Document("minorUnits", price.minorUnits())
                                .append("currency", price.currency().getCurrencyCode()))
                .append("retired", product.retired())
                .append("version", product.version())
                .append("changedAt", Date.from(product.changedAt()));
    }

    static Product product(Document document) {
        var details = new ProductDetails(
                document.getString("name"),
                document.getString("description"),
                Category.named(document.getString("category")),
                document.get("attributes", Document.class));
        var price = document.get("price", Document.class);
        return new Product(
                new Sku(document.getString("_id")),
                details,
                new Money(price.getLong("minorUnits"), Currency.getInstance(price.getString("currency"))),
                document.getBoolean("retired"),
                document.getInteger("version"),
                document.getDate("changedAt").toInstant());
    }
}
