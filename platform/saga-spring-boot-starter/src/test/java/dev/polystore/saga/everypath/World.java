package dev.polystore.saga.everypath;

import dev.polystore.saga.execution.SagaInstance;
import dev.polystore.saga.trip.Trip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All there is at one moment.
 *
 * @param mail what is on its way; any of it may arrive next
 * @param sent how often each command has been sent, by step and direction
 */
record World(
        SagaInstance<Trip> saga,
        Participants participants,
        Desk desk,
        List<Letter> mail,
        Map<String, Integer> sent,
        Budget budget) {

    World with(Budget changed) {
        return new World(saga, participants, desk, mail, sent, changed);
    }

    World with(Participants changed) {
        return new World(saga, changed, desk, mail, sent, budget);
    }

    World plus(Letter letter) {
        var all = new ArrayList<>(mail);
        all.add(letter);
        all.sort(null);
        return new World(saga, participants, desk, List.copyOf(all), sent, budget);
    }

    World without(Letter letter) {
        var rest = new ArrayList<>(mail);
        rest.remove(letter);
        return new World(saga, participants, desk, List.copyOf(rest), sent, budget);
    }

    World after(SagaInstance<Trip> saga, Desk desk) {
        return new World(saga, participants, desk, mail, sent, budget);
    }

    World countSent(String command) {
        var counts = new TreeMap<>(sent);
        counts.merge(command, 1, Integer::sum);
        return new World(saga, participants, desk, mail, counts, budget);
    }

    int sent(String command) {
        return sent.getOrDefault(command, 0);
    }
}
