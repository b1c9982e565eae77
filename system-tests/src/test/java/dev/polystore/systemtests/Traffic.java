package dev.polystore.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.local.demo.Crowd;
import dev.polystore.local.demo.Experience;
import dev.polystore.local.shop.Shop;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Customers who come one after the other, and a shopkeeper at work, until the doors are closed. */
final class Traffic implements AutoCloseable {

    private static final int CROWDS = 2;
    private static final int CROWD = 8;
    private static final int AT_ONCE = 4;

    private final Shop shop;
    private final List<Experience> experiences = new CopyOnWriteArrayList<>();
    private final List<Thread> people = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;

    private Traffic(Shop shop) {
        this.shop = shop;
    }

    static Traffic in(Shop shop, long seed) {
        var traffic = new Traffic(shop);
        for (int i = 0; i < CROWDS; i++) {
            var crowd = new Crowd(shop, seed + i, AT_ONCE);
            traffic.comes(() -> traffic.experiences.addAll(crowd.shop(CROWD, _ -> {})));
        }
        traffic.comes(new Shopkeeper(shop)::works);
        return traffic;
    }

    private void comes(Runnable visit) {
        people.add(Thread.ofVirtual().start(() -> {
            while (open) {
                visit.run();
            }
        }));
    }

    int served() {
        return experiences.size();
    }

    /** Lets nobody in any more, and returns when all are through; everyone has an answer. */
    @Override
    public void close() {
        open = false;
        try {
            for (var person : people) {
                person.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        assertThat(experiences).isNotEmpty().noneMatch(Experience::failed);
    }
}
