package dev.polystore.local.command;

import dev.polystore.local.control.RemoteStack;
import dev.polystore.local.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the stack, wherever it was started. */
@Command(name = "down", description = "Stops everything; the data stay.", mixinStandardHelpOptions = true)
public final class Down implements Callable<Integer> {

    @Mixin
    private final PlaceOptions options = new PlaceOptions();

    @Override
    public Integer call() {
        var running = RemoteStack.in(options.place());
        if (running.isEmpty()) {
            Terminal.out().println("Nothing runs in " + options.place().directory());
            return 0;
        }
        running.get().stop();
        Terminal.out().println("Stopped.");
        return 0;
    }
}
