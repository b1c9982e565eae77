package dev.polystore.simulator;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON lines that only grows: what this provider knows after a restart. */
final class Journal implements AutoCloseable {

    /** One request that was carried out, and what it led to. */
    record Entry(Instant at, String idempotencyKey, String request, Authorization authorization) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RandomAccessFile file;

    private Journal(RandomAccessFile file) {
        this.file = file;
    }

    static Journal in(Path directory) {
        try {
            Files.createDirectories(directory);
            return new Journal(
                    new RandomAccessFile(directory.resolve("journal.jsonl").toFile(), "rw"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep charges in " + directory.toAbsolutePath(), e);
        }
    }

    /** All entries so far; cuts off a last line that a crash has torn. */
    List<Entry> read() {
        try {
            var entries = new ArrayList<Entry>();
            var bytes = new byte[Math.toIntExact(file.length())];
            file.seek(0);
            file.readFully(bytes);
            var complete = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
            file.setLength(complete);
            new String(bytes, 0, complete, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> entries.add(JSON.readValue(line, Entry.class)));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(Entry entry) {
        try {
            file.seek(file.length());
            file.write((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
