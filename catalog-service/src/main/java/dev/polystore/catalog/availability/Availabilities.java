package dev.polystore.catalog.availability;

import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** The last known availability of products. */
@Component
public class Availabilities {

    private final MongoDatabaseFactory databases;

    Availabilities(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    /** By SKU; without those of which the inventory has not told yet. */
    public Map<String, Availability> of(Collection<String> skus) {
        var found = new HashMap<String, Availability>();
        databases
                .getMongoDatabase()
                .getCollection("availability")
                .find(in("_id", skus))
                .forEach(level -> found.put(
                        level.getString("_id"),
                        Availability.of(
                                level.getInteger("onHand"),
                                level.getInteger("reserved"),
                                level.getDate("asOf").toInstant())));
        return found;
    }
}
