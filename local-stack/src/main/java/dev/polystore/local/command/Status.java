package dev.polystore.local.command;

import dev.polystore.local.control.RemoteStack;
import dev.polystore.local.stack.Memory;
import dev.polystore.local.stack.StackStatus.ComponentStatus;
import dev.polystore.local.terminal.Table;
import dev.polystore.local.terminal.Terminal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what runs; the exit code is 0 if all of it does. */
@Command(
        name = "status",
        description = "Tells what runs, where, and how much memory it uses.",
        mixinStandardHelpOptions = true)
public final class Status implements Callable<Integer> {

    private static final int NOT_ALL = 1;

    @Mixin
    private final PlaceOptions options = new PlaceOptions();

    @Override
    public Integer call() {
        var running = RemoteStack.in(options.place());
        if (running.isEmpty()) {
            Terminal.out().println("Nothing runs in " + options.place().directory());
            return NOT_ALL;
        }
        var status = running.get().status();
        var rows = status.components().stream().map(Status::row).toList();
        Terminal.out().print(new Table(List.of("component", "state", "port", "pid", "MB", "log"), rows).text());
        status.components().stream()
                .map(ComponentStatus::detail)
                .filter(detail -> !detail.isEmpty())
                .forEach(Terminal.out()::println);
        return status.ready() ? 0 : NOT_ALL;
    }

    private static List<String> row(ComponentStatus component) {
        return List.of(
                component.name(),
                component.state().name().toLowerCase(Locale.ROOT),
                String.valueOf(component.port()),
                component.pid() == 0 ? "" : String.valueOf(component.pid()),
                component.pid() == 0 ? "" : String.valueOf(Memory.megabytesOfTree(component.pid())),
                component.log());
    }
}
