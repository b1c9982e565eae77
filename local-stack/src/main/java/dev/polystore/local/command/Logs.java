package dev.polystore.local.command;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.Place;
import dev.polystore.local.terminal.Terminal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a component has written, whether it runs or not. */
@Command(name = "logs", description = "Prints the log of a service or server.", mixinStandardHelpOptions = true)
public final class Logs implements Callable<Integer> {

    private static final int CHUNK = 64 * 1024;

    @Mixin
    private final PlaceOptions options = new PlaceOptions();

    @Parameters(paramLabel = "SERVICE", description = "Such as order-service or kafka.")
    private String service = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var place = options.place();
        var log = log(place);
        if (follow) {
            follow(log, place.logs());
        } else {
            printFrom(log, 0);
        }
        return 0;
    }

    private static void follow(Path log, Path folder) throws IOException, InterruptedException {
        try (var changes = folder.getFileSystem().newWatchService()) {
            folder.register(changes, ENTRY_CREATE, ENTRY_MODIFY);
            var position = printFrom(log, 0);
            for (var change = changes.take(); ; change = changes.take()) {
                change.pollEvents();
                change.reset();
                // A component that is started again begins a new file.
                position = printFrom(log, position > Files.size(log) ? 0 : position);
            }
        }
    }

    private Path log(Place place) throws IOException {
        var log = place.log(service);
        if (Files.exists(log)) {
            return log;
        }
        Files.createDirectories(place.logs());
        try (var files = Files.list(place.logs())) {
            var known = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new StartFailure("No log of '%s' in %s. There are: %s".formatted(service, place.logs(), known));
        }
    }

    private static long printFrom(Path log, long position) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            var chunk = new byte[CHUNK];
            for (int length = file.read(chunk); length > 0; length = file.read(chunk)) {
                Terminal.out().write(chunk, 0, length);
            }
            Terminal.out().flush();
            return file.getFilePointer();
        }
    }
}
