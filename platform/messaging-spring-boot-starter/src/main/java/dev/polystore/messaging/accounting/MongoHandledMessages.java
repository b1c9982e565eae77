package dev.polystore.messaging.accounting;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The collection {@code inbox} of a MongoDB database. */
record MongoHandledMessages(MongoDatabase database, String consumer) implements HandledMessages {

    @Override
    public Set<UUID> among(Collection<UUID> messages) {
        var ids = messages.stream().map(message -> consumer + "/" + message).toList();
        return database.getCollection("inbox")
                .find(in("_id", ids))
                .projection(include("_id"))
                .map(found -> UUID.fromString(found.getString("_id").substring(consumer.length() + 1)))
                .into(new HashSet<>());
    }
}
