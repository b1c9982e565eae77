package dev.polystore.inventory.operation;

import dev.polystore.testsupport.messaging.TestTopics;
import java.util.TreeMap;

/** What readers know of a product's stock: on hand and reserved, by version. */
final class LevelsTold {

    private LevelsTold() {}

    static TreeMap<Long, String> of(String sku, TestTopics topics) {
        var levels = new TreeMap<Long, String>();
        topics.all("inventory.events").stream()
                .filter(event -> event.key().equals(sku))
                .forEach(event -> levels.put(
                        event.body().path("version").asLong(),
                        "%s/%s".formatted(event.text("onHand"), event.text("reserved"))));
        return levels;
    }
}
