package dev.polystore.local.command;

import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.control.RunningStack;
import dev.polystore.local.seed.Seed;
import dev.polystore.local.seed.SeedProduct;
import dev.polystore.local.shop.Shop;
import dev.polystore.local.stack.Memory;
import dev.polystore.local.stack.StackStatus;
import dev.polystore.local.stack.StackStatus.ComponentStatus;
import dev.polystore.local.terminal.Board;
import dev.polystore.local.terminal.ProgressBar;
import dev.polystore.local.terminal.Terminal;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until everything is ready, fills the shelves and says where to look. */
public final class Opening {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(150).toNanos();

    private final RunningStack stack;
    private final long begin = System.nanoTime();

    public Opening(RunningStack stack) {
        this.stack = stack;
    }

    /** Opens the shop for customers; what could not be started ends everything. */
    public StackStatus open() {
        var ready = awaitReady();
        seed(ready);
        tell(ready);
        return ready;
    }

    private StackStatus awaitReady() {
        var board = Board.create();
        while (true) {
            var status = stack.status();
            board.show(status);
            status.dead().ifPresent(dead -> {
                throw new StartFailure(dead.detail());
            });
            if (status.ready()) {
                return status;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private static void seed(StackStatus status) {
        var products = SeedProduct.all();
        var bar = new ProgressBar("Products", products.size());
        new Seed(Shop.at(status::urls), done -> bar.show(done, "")).sow(products);
    }

    private void tell(StackStatus status) {
        var out = Terminal.out();
        var megabytes = status.components().stream()
                .mapToLong(component -> Memory.megabytesOfTree(component.pid()))
                .sum();
        out.printf("%nOpen after %.0f s, using %,d MB of memory.%n", (System.nanoTime() - begin) / 1e9, megabytes);
        status.components().stream()
                .filter(component -> !component.url().isEmpty())
                .forEach(Opening::tellAddress);
    }

    private static void tellAddress(ComponentStatus component) {
        var page = component.name().contains("-service") ? "/swagger-ui.html" : "/";
        Terminal.out().printf("  %-27s %s%s%n", component.name(), component.url(), page);
    }
}
