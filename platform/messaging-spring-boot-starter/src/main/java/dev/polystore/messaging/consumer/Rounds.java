package dev.polystore.messaging.consumer;

import dev.polystore.messaging.ReceivedMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Cuts a poll so that no round holds two messages of one key, and each key keeps its order. */
final class Rounds {

    private Rounds() {}

    static List<List<ReceivedMessage<?>>> of(List<ReceivedMessage<?>> messages) {
        var rounds = new ArrayList<List<ReceivedMessage<?>>>();
        var seen = new HashMap<String, Integer>();
        for (var message : messages) {
            int round = seen.merge(message.key(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(message);
        }
        return rounds;
    }
}
