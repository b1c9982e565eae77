package dev.polystore.local.control;

import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Has a stack run on when this process has ended. */
public final class BackgroundStack {

    private static final long BETWEEN_PROBES = Duration.ofMillis(50).toNanos();

    private static final String SPEAKER = "polystore: ";

    private BackgroundStack() {}

    /** Starts a process that holds the stack, with this many replicas of each service. */
    public static RunningStack start(Place place, int replicas) {
        try {
            Files.createDirectories(place.logs());
            var holder = new ProcessBuilder(command(place, replicas))
                    .redirectErrorStream(true)
                    .redirectOutput(place.log("stack").toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            return await(place, holder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a stack in " + place.directory(), e);
        }
    }

    private static RunningStack await(Place place, Process holder) throws IOException {
        while (holder.isAlive()) {
            var stack = RemoteStack.in(place);
            if (stack.isPresent()) {
                return stack.get();
            }
            LockSupport.parkNanos(BETWEEN_PROBES);
        }
        throw new StartFailure(lastWords(place));
    }

    /** The process has said what stopped it, in its log. */
    private static String lastWords(Place place) throws IOException {
        return Files.readAllLines(place.log("stack")).stream()
                .filter(line -> line.startsWith(SPEAKER))
                .map(line -> line.substring(SPEAKER.length()))
                .findFirst()
                .orElse("The stack did not start. Log: " + place.log("stack"));
    }

    private static List<String> command(Place place, int replicas) {
        var command = new ArrayList<String>();
        var setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            command.add(setsid.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Dpolystore.home=" + place.home());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.polystore.local.Polystore", "hold"));
        command.addAll(List.of("--dir", place.directory().toString()));
        command.addAll(List.of("--port-offset", String.valueOf(place.portOffset())));
        command.addAll(List.of("--replicas", String.valueOf(replicas)));
        return command;
    }
}
