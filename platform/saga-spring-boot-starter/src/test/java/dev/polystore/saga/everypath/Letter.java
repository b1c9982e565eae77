package dev.polystore.saga.everypath;

import java.util.Comparator;
import java.util.UUID;

/**
 * A message on its way.
 *
 * @param command the id of the command that it is, or that it answers
 */
record Letter(boolean isReply, UUID command, Object body) implements Comparable<Letter> {

    private static final Comparator<Letter> ANY_FIXED = Comparator.comparing(Letter::isReply)
            .thenComparing(Letter::command)
            .thenComparing(letter -> letter.body().getClass().getName());

    @Override
    public int compareTo(Letter other) {
        return ANY_FIXED.compare(this, other);
    }

    Letter reply(Object reply) {
        return new Letter(true, command, reply);
    }
}
