package dev.polystore.backing;

import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.binaries.BinaryPackage;
import dev.polystore.backing.process.Launch;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

/** Kafka in KRaft mode, broker and controller in one process. */
public final class Kafka extends Server {

    private static final String CLUSTER_ID = "cG9seXN0b3JlLWxvY2FsMQ";
    private static final int API_VERSIONS = 18;

    private final KafkaSettings settings;

    public Kafka(KafkaSettings settings, BinaryCache binaries) {
        super(settings.server(), binaries);
        this.settings = settings;
    }

    @Override
    Launch prepare() throws IOException {
        write("log4j2.properties", Template.of("kafka-log4j2.properties"));
        Path configuration = write(
                "server.properties",
                Template.of("/deploy/kafka/server.properties").plus(addresses()));
        return Launch.of(settings().name(), command(configuration), settings().directory(), log());
    }

    private String addresses() {
        return """
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                log.dirs=%3$s
                """.formatted(
                        settings().port(), settings.controllerPort(), settings().data());
    }

    private List<String> command(Path configuration) throws IOException {
        Path jars = Installed.namedBy("POLYSTORE_KAFKA_HOME")
                .map(home -> home.resolve("libs"))
                .orElseGet(() -> binaries().get(BinaryPackage.KAFKA));
        return List.of(
                Java.command(),
                "-Xms64m",
                "-Xmx" + settings().megabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlog4j2.configurationFile=" + settings().directory().resolve("log4j2.properties"),
                "-cp",
                Launchers.copy(KafkaLauncher.class, settings().directory()) + ":" + jars + "/*",
                KafkaLauncher.class.getName(),
                configuration.toString(),
                settings().data().toString(),
                CLUSTER_ID);
    }

    /** Asks for the API versions, the first request of every client. */
    @Override
    boolean answers() throws IOException {
        try (var socket = new Socket("127.0.0.1", settings().port())) {
            socket.setSoTimeout(1000);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10);
            out.writeShort(API_VERSIONS);
            out.writeShort(0);
            out.writeInt(1);
            out.writeShort(-1);
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            return in.readInt() > 0 && in.readInt() == 1;
        }
    }
}
