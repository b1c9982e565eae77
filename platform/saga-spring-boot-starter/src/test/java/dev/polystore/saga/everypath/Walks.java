package dev.polystore.saga.everypath;

import static java.util.stream.Collectors.joining;

import dev.polystore.saga.everypath.Moves.Move;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Walks every path from a world to its ends. A world that several paths lead to is looked at once; the number of paths
 * from it is the sum over its moves, as no path ever comes back to where it was.
 */
final class Walks {

    private final Moves moves;
    private final Truth truth;
    private final WorldIndex known = new WorldIndex();
    private final Deque<Move> path = new ArrayDeque<>();

    Walks(Moves moves, Truth truth) {
        this.moves = moves;
        this.truth = truth;
    }

    /** @throws AssertionError that tells the path, if something is wrong anywhere */
    Tally from(World start) {
        try {
            return explore(start);
        } catch (AssertionError wrong) {
            var told = path.stream().map(Move::toString).collect(joining("\n    "));
            throw new AssertionError(wrong.getMessage() + "\n  on the path\n    " + told, wrong);
        }
    }

    private Tally explore(World world) {
        var tally = known.get(world);
        if (tally == null) {
            tally = look(world);
            known.put(world, tally);
        }
        return tally;
    }

    private Tally look(World world) {
        truth.always(world);
        var next = moves.from(world);
        if (next.isEmpty()) {
            truth.atTheEnd(world);
            return Tally.one(world.saga().status());
        }
        var sum = Tally.NONE;
        for (var move : next) {
            path.addLast(move);
            sum = sum.plus(explore(move.next()));
            path.removeLast();
        }
        return sum;
    }

    int worlds() {
        return known.size();
    }
}
