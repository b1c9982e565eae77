package dev.polystore.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a customer is like. */
enum Temper {
    PAYS(80),
    CANNOT_PAY(10),
    WANTS_WHAT_IS_SOLD_OUT(5),
    CHANGES_THEIR_MIND(5);

    private final int percent;

    Temper(int percent) {
        this.percent = percent;
    }

    /** A crowd in which each kind has its share, and is there at least once if the crowd is large enough. */
    static List<Temper> crowd(int size, Random random) {
        var crowd = new ArrayList<Temper>();
        for (var rare : List.of(CHANGES_THEIR_MIND, WANTS_WHAT_IS_SOLD_OUT, CANNOT_PAY)) {
            crowd.addAll(Collections.nCopies(Math.max(1, size * rare.percent / 100), rare));
        }
        crowd.addAll(Collections.nCopies(Math.max(0, size - crowd.size()), PAYS));
        Collections.shuffle(crowd, random);
        return List.copyOf(crowd.subList(0, size));
    }
}
