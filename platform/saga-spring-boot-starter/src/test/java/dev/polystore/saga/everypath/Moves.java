package dev.polystore.saga.everypath;

import dev.polystore.saga.execution.Intervention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** What can happen next. */
final class Moves {

    /** Something happens, and leads to another world. */
    record Move(String what, Object to, World next) {

        @Override
        public String toString() {
            return what + ": " + to;
        }
    }

    private final Engine engine;
    private final boolean withMarks;

    /** @param withMarks whether participants keep in mind what they were asked to undo before they did it */
    Moves(Engine engine, boolean withMarks) {
        this.engine = engine;
        this.withMarks = withMarks;
    }

    List<Move> from(World world) {
        var moves = new ArrayList<Move>();
        for (var letter : new LinkedHashSet<>(world.mail())) {
            if (letter.isReply()) {
                deliver(world, letter, moves);
            } else {
                carryOut(world, letter, moves);
                putOff(world, letter, moves);
            }
        }
        interrupt(world, moves);
        return moves;
    }

    private void deliver(World world, Letter reply, List<Move> moves) {
        moves.add(new Move("a reply comes", reply, engine.reply(world.without(reply), reply)));
        if (world.budget().duplicates() > 0) {
            var twice = world.with(world.budget().duplicate());
            moves.add(new Move("a reply comes and will come again", reply, engine.reply(twice, reply)));
        }
    }

    private void carryOut(World world, Letter command, List<Move> moves) {
        var budget = world.budget();
        for (var answer : world.participants().carryOut(command.body(), withMarks)) {
            var reply = command.reply(answer.reply());
            var done = world.with(answer.after());
            moves.add(new Move(
                    "carried out and answered", reply, done.without(command).plus(reply)));
            if (budget.duplicates() > 0) {
                var again = done.with(budget.duplicate()).plus(reply);
                moves.add(new Move("carried out and answered, and will come again", reply, again));
            }
            if (budget.losses() > 0) {
                var silent = done.without(command).with(budget.loss());
                moves.add(new Move("carried out, but the reply is lost", reply, silent));
            }
        }
        if (budget.losses() > 0) {
            moves.add(new Move("lost", command, world.without(command).with(budget.loss())));
        }
    }

    private static void putOff(World world, Letter command, List<Move> moves) {
        if (world.budget().delays() > 0) {
            for (var answer : world.participants().putOff(command.body())) {
                var later = world.without(command).with(world.budget().delay());
                moves.add(new Move("put off", command, later.plus(command.reply(answer.reply()))));
            }
        }
    }

    private void interrupt(World world, List<Move> moves) {
        var budget = world.budget();
        world.saga().steps().forEach((name, step) -> {
            if (step.isTimed()) {
                moves.add(new Move("time is up", name, engine.timeout(world, step.command())));
            }
        });
        if (budget.cancellations() > 0 && !world.saga().ended()) {
            moves.add(new Move("cancelled", "", engine.cancel(world.with(budget.cancellation()))));
        }
        if (budget.interventions() > 0) {
            wishes(world)
                    .filter(wanted -> engine.allows(world, wanted))
                    .map(wanted -> new Move(
                            "an operator", wanted, engine.intervene(world.with(budget.intervention()), wanted)))
                    .forEach(moves::add);
        }
    }

    /** All that an operator could ever want, sensible or not. */
    private static Stream<Intervention> wishes(World world) {
        return Stream.concat(
                Stream.of(new Intervention.Retry(), new Intervention.Resume(), new Intervention.Compensate()),
                world.saga().steps().keySet().stream().map(Intervention.Skip::new));
    }
}
