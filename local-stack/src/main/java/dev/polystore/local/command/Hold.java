package dev.polystore.local.command;

import dev.polystore.local.control.HeldStack;
import dev.polystore.local.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The process in the background that others start with {@code --keep}. */
@Command(name = "hold", hidden = true)
public final class Hold implements Callable<Integer> {

    @Mixin
    private final PlaceOptions options = new PlaceOptions();

    @Mixin
    private final ReplicaOptions replicas = new ReplicaOptions();

    @Override
    public Integer call() throws InterruptedException {
        try (var stack = new HeldStack(options.place(), replicas.wanted(), Terminal.out()::println)) {
            stack.awaitStop();
        }
        return 0;
    }
}
