package dev.polystore.local.demo;

import dev.polystore.local.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Many customers, some of them at a time. */
public final class Crowd {

    private final Shop shop;
    private final Random random;
    private final int atOnce;

    /**
     * The same seed gives the same customers with the same wishes.
     *
     * @param atOnce how many are in the shop at a time
     */
    public Crowd(Shop shop, long seed, int atOnce) {
        this.shop = shop;
        this.random = new Random(seed);
        this.atOnce = atOnce;
    }

    /** Lets so many customers shop; {@code progress} hears how many are through. */
    public List<Experience> shop(int customers, IntConsumer progress) {
        var shelf = Shelf.of(shop);
        var lists = Temper.crowd(customers, random).stream()
                .map(temper -> ShoppingList.of(temper, shelf, random))
                .toList();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var under = lists.stream()
                    .map(list -> threads.submit(new Customer(shop, list)::shop))
                    .toList();
            return await(under, progress);
        }
    }

    private static List<Experience> await(List<Future<Experience>> shopping, IntConsumer progress) {
        var experiences = new ArrayList<Experience>();
        for (var customer : shopping) {
            try {
                experiences.add(customer.get());
            } catch (ExecutionException e) {
                experiences.add(new Experience("", "not served: " + e.getCause(), null));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            progress.accept(experiences.size());
        }
        return experiences;
    }
}
