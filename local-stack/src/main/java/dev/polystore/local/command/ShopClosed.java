package dev.polystore.local.command;

import dev.polystore.local.Place;

/** A command needs a running shop, and none runs. */
public final class ShopClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShopClosed(Place place) {
        super("Nothing runs in %s. Start it with ./polystore up, or say --url".formatted(place.directory()));
    }
}
