package dev.polystore.local.command;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says in one line what has gone wrong, and where in the code only if it is something unforeseen.
 *
 * @param telling failures whose messages say all that there is to say
 */
public record Telling(Set<Class<? extends Exception>> telling) implements IExecutionExceptionHandler {

    public Telling {
        telling = Set.copyOf(telling);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        System.err.println("polystore: " + failure.getMessage());
        if (!telling.contains(failure.getClass())) {
            failure.printStackTrace();
        }
        return 1;
    }
}
