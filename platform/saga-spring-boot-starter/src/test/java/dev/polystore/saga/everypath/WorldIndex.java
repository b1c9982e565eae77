package dev.polystore.saga.everypath;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of worlds. Worlds are many but their parts are few, so it remembers the numbers of their parts. */
final class WorldIndex {

    private record Key(int saga, int participants, int desk, int mail, int sent, int budget) {}

    private final Map<Object, Integer> parts = new HashMap<>();
    private final Map<Key, Tally> tallies = new HashMap<>();

    private Key key(World world) {
        return new Key(
                number(world.saga()),
                number(world.participants()),
                number(world.desk()),
                number(world.mail()),
                number(world.sent()),
                number(world.budget()));
    }

    private int number(Object part) {
        var known = parts.putIfAbsent(part, parts.size());
        return known == null ? parts.size() - 1 : known;
    }

    @Nullable
    Tally get(World world) {
        return tallies.get(key(world));
    }

    void put(World world, Tally tally) {
        tallies.put(key(world), tally);
    }

    int size() {
        return tallies.size();
    }
}
