package dev.polystore.backing.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Main class of a process that starts a polite child and a deaf one and then waits to be killed. */
final class ParentOfChildren {

    private ParentOfChildren() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path directory = Path.of(args[0]);
        ChildProcess polite = start(directory, "polite", "trap 'echo asked; exit' TERM; while :; do sleep 0.1; done");
        ChildProcess deaf = start(directory, "deaf", "trap '' TERM; while :; do sleep 0.1; done");
        Path data = Files.createDirectory(directory.resolve("throw away"));
        Watchdog.ofThisProcess().deleteAfterwards(data);
        Path pids = Files.writeString(directory.resolve("pids.new"), polite.pid() + "\n" + deaf.pid() + "\n");
        Files.move(pids, directory.resolve("pids"), StandardCopyOption.ATOMIC_MOVE);
        Thread.currentThread().join();
    }

    private static ChildProcess start(Path directory, String name, String script) {
        return ChildProcess.start(
                Launch.of(name, List.of("sh", "-c", script), directory, directory.resolve(name + ".log")));
    }
}
