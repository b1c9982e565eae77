package dev.polystore.local.command;

import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.Place;
import dev.polystore.local.control.BackgroundStack;
import dev.polystore.local.control.HeldStack;
import dev.polystore.local.control.RemoteStack;
import dev.polystore.local.control.RunningStack;
import dev.polystore.local.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts what does not run, and stays until Ctrl-C if it started everything. */
@Command(
        name = "up",
        description = "Starts everything, or what has died, and fills the shop; stays until Ctrl-C.",
        footer = {
            "",
            "POLYSTORE_JVM_OPTIONS in the environment adds options to the services' JVMs,",
            "such as -XX:TieredStopAtLevel=4 for a shop that shall run for long: slow at first, then faster."
        },
        mixinStandardHelpOptions = true)
public final class Up implements Callable<Integer> {

    @Mixin
    private final PlaceOptions options = new PlaceOptions();

    @Mixin
    private final ReplicaOptions replicas = new ReplicaOptions();

    @Option(names = "--fresh", description = "Throws away all data first.")
    private boolean fresh;

    @Option(names = "--keep", description = "Returns when all is ready and leaves it running in the background.")
    private boolean keep;

    @Override
    public Integer call() throws InterruptedException {
        var place = options.place();
        var running = RemoteStack.in(place);
        if (running.isPresent()) {
            again(place, running.get());
        } else if (keep) {
            wipeIfFresh(place);
            inBackground(place);
        } else {
            wipeIfFresh(place);
            here(place);
        }
        return 0;
    }

    private void again(Place place, RunningStack stack) {
        if (fresh) {
            throw new StartFailure(
                    "A stack runs in %s; stop it first with ./polystore down".formatted(place.directory()));
        }
        replicas.applyTo(stack);
        stack.start();
        new Opening(stack).open();
    }

    private void inBackground(Place place) {
        var stack = BackgroundStack.start(place, replicas.wanted());
        try {
            new Opening(stack).open();
        } catch (RuntimeException e) {
            stack.stop();
            throw e;
        }
    }

    private void here(Place place) throws InterruptedException {
        try (var stack = new HeldStack(place, replicas.wanted(), Terminal.out()::println)) {
            new Opening(stack).open();
            Terminal.out().println("\nCtrl-C stops it. Try ./polystore demo in another terminal.");
            stack.awaitStop();
        }
    }

    private void wipeIfFresh(Place place) {
        if (fresh) {
            Fresh.wipe(place);
        }
    }
}
