package dev.polystore.bench.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The process of a service on this machine, and the CPU that it takes. */
record ServiceProcess(long pid) {

    Duration cpu() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("There is no process " + pid));
    }

    /** Holds the process, so that a backlog gathers behind it. */
    void freeze() throws InterruptedException {
        signal("STOP");
    }

    void thaw() throws InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The share of a core that it takes over some time, 1 for a whole one. */
    double share(Duration time) throws InterruptedException {
        var before = cpu();
        Thread.sleep(time);
        return (double) cpu().minus(before).toNanos() / time.toNanos();
    }
}
