package dev.polystore.local;

import dev.polystore.backing.binaries.FetchFailure;
import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.command.Audit;
import dev.polystore.local.command.DeadLetter;
import dev.polystore.local.command.DeadLetters;
import dev.polystore.local.command.Demo;
import dev.polystore.local.command.Down;
import dev.polystore.local.command.Hold;
import dev.polystore.local.command.Logs;
import dev.polystore.local.command.Rebuild;
import dev.polystore.local.command.Saga;
import dev.polystore.local.command.Sagas;
import dev.polystore.local.command.ShopClosed;
import dev.polystore.local.command.Status;
import dev.polystore.local.command.Telling;
import dev.polystore.local.command.Up;
import dev.polystore.local.control.StackGone;
import dev.polystore.local.shop.ServiceAway;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./polystore} runs. */
@Command(
        name = "polystore",
        description =
                "Runs the whole shop on this machine: six services on real databases and a real broker, no Docker.",
        synopsisSubcommandLabel =
                "(up | demo | status | down | logs | audit | sagas | saga | dead-letters | dead-letter | rebuild | bench | faults | test)",
        mixinStandardHelpOptions = true,
        subcommands = {
            Up.class,
            Demo.class,
            Status.class,
            Down.class,
            Logs.class,
            Audit.class,
            Sagas.class,
            Saga.class,
            DeadLetters.class,
            DeadLetter.class,
            Rebuild.class,
            Hold.class
        },
        footer = {
            "%n  bench         Puts load on the shop and measures (./polystore bench --help).",
            "  faults        Kills, freezes and repeats all there is, and writes docs/guarantees.md.",
            "  test          Builds everything and runs all tests (mvn verify); further arguments go to Maven."
        })
final class Polystore {

    /** Their messages say all that there is to say. */
    private static final Set<Class<? extends Exception>> TELLING = Set.of(
            StartFailure.class,
            FetchFailure.class,
            StackGone.class,
            ShopClosed.class,
            ServiceAway.class,
            UncheckedIOException.class);

    private Polystore() {}

    static void main(String[] args) {
        Logger.getLogger("org.mongodb.driver").setLevel(Level.OFF);
        System.exit(new CommandLine(new Polystore())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Telling(TELLING))
                .execute(args));
    }
}
