package dev.polystore.saga.everypath;

import static dev.polystore.saga.execution.StepProgress.State.UNDOING;

import dev.polystore.saga.Saga;
import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.execution.Effect.Perform;
import dev.polystore.saga.execution.Effect.Send;
import dev.polystore.saga.execution.Intervention;
import dev.polystore.saga.execution.Resending;
import dev.polystore.saga.execution.SagaExecution;
import dev.polystore.saga.execution.SagaInstance;
import dev.polystore.saga.execution.StepProgress;
import dev.polystore.saga.execution.Transition;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripDesk;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The real execution of the saga, put into a world. */
final class Engine {

    private static final Trip TRIP = new Trip(new UUID(0, 0), null);

    private final SagaExecution<Trip> execution;
    private long commands;
    private Desk desk = new Desk(0, 0);

    Engine(Function<TripDesk, Saga<Trip>> saga, int attempts) {
        var definition = SagaDefinition.of(saga.apply(new CountingDesk()));
        var resending = new Resending(attempts, Duration.ofDays(1));
        this.execution = new SagaExecution<>(definition, resending, () -> new UUID(-1, commands++));
    }

    private final class CountingDesk implements TripDesk {

        @Override
        public void confirm(Trip trip) {
            desk = desk.confirm();
        }

        @Override
        public void refuse(Trip trip) {
            desk = desk.refuse();
        }
    }

    World start(Budget budget) {
        var start = execution.start(TRIP.id(), TRIP);
        var empty = new World(start.instance(), Participants.UNCONCERNED, new Desk(0, 0), List.of(), Map.of(), budget);
        return after(empty, start);
    }

    World reply(World world, Letter reply) {
        return after(world, execution.reply(world.saga(), reply.command(), reply.body()));
    }

    World timeout(World world, UUID command) {
        return after(world, execution.timeout(world.saga(), command));
    }

    World cancel(World world) {
        return after(world, execution.cancel(world.saga(), trip -> trip.refused("cancelled")));
    }

    boolean allows(World world, Intervention wanted) {
        return execution.objection(world.saga(), wanted).isEmpty();
    }

    World intervene(World world, Intervention wanted) {
        return after(world, execution.intervene(world.saga(), wanted));
    }

    private World after(World world, Transition<Trip> transition) {
        desk = world.desk();
        var next = world;
        var names = new HashMap<UUID, UUID>();
        for (var effect : transition.effects()) {
            if (effect instanceof Perform local) {
                local.action().run();
            } else if (effect instanceof Send send) {
                var step = transition.instance().steps().get(send.step());
                next = send(next, send, step.state() == UNDOING ? send.step() + "/undo" : send.step(), names);
            }
        }
        return next.after(renamed(transition.instance(), names), desk);
    }

    /** Gives a command an id that depends only on what it is, so that worlds reached on different paths can be equal. */
    private static World send(World world, Send send, String name, Map<UUID, UUID> names) {
        var id = new UUID(name.hashCode(), world.sent(name));
        names.put(send.id(), id);
        return world.countSent(name).plus(new Letter(false, id, send.command()));
    }

    private static SagaInstance<Trip> renamed(SagaInstance<Trip> saga, Map<UUID, UUID> names) {
        var steps = new HashMap<>(saga.steps());
        steps.replaceAll((_, step) -> new StepProgress(
                step.state(), names.getOrDefault(step.command(), step.command()), step.attempts(), step.parked()));
        return new SagaInstance<>(saga.id(), saga.saga(), saga.direction(), saga.ended(), saga.data(), steps);
    }
}
