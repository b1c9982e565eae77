package dev.polystore.inventory.operation;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.polystore.backing.ServerSettings;
import dev.polystore.testsupport.server.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of its own for the data of a server, so small that it can be filled; given back when it is closed. */
final class SmallDisk implements AutoCloseable {

    private final TestServer<?> server;
    private final Path data;
    private final Path kept;
    private final Path ballast;
    private final Thread unmounting = new Thread(this::unmount);

    private SmallDisk(TestServer<?> server, ServerSettings settings) {
        this.server = server;
        this.data = settings.data();
        this.kept = data.resolveSibling("data.kept");
        this.ballast = data.resolve("ballast");
    }

    /** Moves a server's data to such a disk; skips the test where nobody may mount one. */
    static SmallDisk under(TestServer<?> server, ServerSettings settings, int megabytes) throws Exception {
        var disk = new SmallDisk(server, settings);
        assumeThat(Files.isDirectory(disk.data) && mayMount(disk.data.resolveSibling("trial")))
                .as("data in a directory, and the right to mount a small disk there")
                .isTrue();
        disk.mount(megabytes);
        return disk;
    }

    private static boolean mayMount(Path trial) throws IOException, InterruptedException {
        Files.createDirectories(trial);
        return succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "none", trial.toString())
                && succeeds("umount", trial.toString());
    }

    private void mount(int megabytes) throws IOException, InterruptedException {
        server.stop();
        Files.move(data, kept);
        Files.createDirectory(data);
        Runtime.getRuntime().addShutdownHook(unmounting);
        run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "none", data.toString());
        run("cp", "-a", kept + "/.", data.toString());
        server.start();
    }

    /** Leaves not one block free. */
    void fill() throws IOException, InterruptedException {
        succeeds("dd", "if=/dev/zero", "of=" + ballast, "bs=4k", "oflag=append", "conv=notrunc", "status=none");
    }

    void makeRoom() throws IOException {
        Files.delete(ballast);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (!succeeds(command)) {
            throw new IOException(String.join(" ", command));
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
    }

    @Override
    public void close() throws IOException {
        server.stop();
        unmount();
        Runtime.getRuntime().removeShutdownHook(unmounting);
        Files.delete(data);
        Files.move(kept, data);
        server.start();
    }

    private void unmount() {
        try {
            run("umount", "--lazy", data.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
