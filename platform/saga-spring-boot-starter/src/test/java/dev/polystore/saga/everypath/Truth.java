package dev.polystore.saga.everypath;

import static dev.polystore.saga.everypath.Participant.DONE;
import static dev.polystore.saga.everypath.Participant.REFUSED;
import static dev.polystore.saga.everypath.Participant.UNASKED;

import dev.polystore.saga.execution.Direction;
import dev.polystore.saga.execution.StepProgress;
import dev.polystore.saga.execution.StepProgress.State;

/** What must be true of a world, judged by what was sent and by what the participants have in the end. */
final class Truth {

    private final Budget start;

    Truth(Budget start) {
        this.start = start;
    }

    void always(World world) {
        var all = world.participants();
        var desk = world.desk();
        demand(desk.confirmed() + desk.refused() <= 1, "confirmed or refused more than once", world);
        demand(all.guide() != DONE || all.ticket() == DONE, "a guide without a ticket", world);
        world.saga()
                .steps()
                .forEach((step, progress) -> demand(
                        progress.state() != State.SKIPPED || mayBeSkipped(step, world), step + " skipped", world));
        if (world.saga().direction() == Direction.FORWARD) {
            demand(world.sent().keySet().stream().noneMatch(name -> name.endsWith("/undo")), "undone too early", world);
            demand(desk.refused() == 0, "refused too early", world);
        } else {
            demand(all.ticket() != DONE, "turned around with a ticket", world);
            demand(desk.confirmed() == 0, "turned around though confirmed", world);
            compensation("open-file", all.file(), world);
            compensation("hold-seat", all.seat(), world);
            compensation("hold-room", all.room(), world);
            demand(
                    world.sent("open-file/undo") == 0 || isGone(all.seat()) && isGone(all.room()),
                    "wrong way back",
                    world);
        }
    }

    /** Nothing is compensated that was never begun, or that is known to have been refused. */
    private static void compensation(String step, Participant participant, World world) {
        if (world.sent(step + "/undo") > 0) {
            demand(world.sent(step) > 0, step + " is compensated but was never begun", world);
            demand(state(world, step) != State.REFUSED, step + " is compensated though it was refused", world);
        }
        demand(state(world, step) != State.UNDONE || isGone(participant), step + " is taken for undone", world);
    }

    void atTheEnd(World world) {
        switch (world.saga().status()) {
            case COMPLETED -> completed(world);
            case COMPENSATED -> compensated(world);
            case PARKED -> parked(world);
            case RUNNING, COMPENSATING -> demand(false, "stuck: nothing more can happen", world);
        }
    }

    private static void completed(World world) {
        var file = world.sent("open-file") > 0 ? DONE : UNASKED;
        var room = world.sent("hold-room") > 0 ? DONE : UNASKED;
        var guide = state(world, "send-guide") == State.SKIPPED
                ? world.participants().guide()
                : DONE;
        var everything = new Participants(file, DONE, room, DONE, guide);
        demand(world.participants().equals(everything), "completed with something left out", world);
        demand(world.desk().equals(new Desk(1, 0)), "completed without a confirmation", world);
    }

    private static void compensated(World world) {
        var all = world.participants();
        demand(isGone(all.file()) && isGone(all.seat()) && isGone(all.room()), "compensated with a rest", world);
        demand(all.ticket() == UNASKED || all.ticket() == REFUSED, "compensated with a ticket", world);
        demand(all.guide() == UNASKED, "compensated with a guide", world);
        demand(world.desk().equals(new Desk(0, 1)), "compensated without a refusal", world);
    }

    private void parked(World world) {
        var parked = world.saga().steps().values().stream().anyMatch(StepProgress::parked);
        demand(parked && world.budget().losses() < start.losses(), "parked though nobody was silent", world);
    }

    private static boolean mayBeSkipped(String step, World world) {
        return step.equals("send-guide") && world.saga().direction() == Direction.FORWARD;
    }

    private static boolean isGone(Participant participant) {
        return participant != DONE;
    }

    private static State state(World world, String step) {
        var progress = world.saga().steps().get(step);
        return progress == null ? null : progress.state();
    }

    private static void demand(boolean holds, String fault, World world) {
        if (!holds) {
            throw new AssertionError(fault + ": " + world);
        }
    }
}
