package dev.polystore.backing;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Main class of the process that is Kafka: formats the log directory where that has not been done, then becomes the broker. One process
 * instead of two halves the first start. The class is copied out alone and knows Kafka only by name.
 */
public final class KafkaLauncher {

    private KafkaLauncher() {}

    /**
     * Takes the broker's configuration file, its log directory and the cluster's id.
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        if (!Files.exists(Path.of(args[1], "meta.properties"))) {
            format(args[0], args[2]);
        }
        Method broker = Class.forName("kafka.Kafka").getMethod("main", String[].class);
        broker.invoke(null, (Object) new String[] {args[0]});
    }

    private static void format(String configuration, String clusterId) throws ReflectiveOperationException {
        Method execute =
                Class.forName("kafka.tools.StorageTool").getMethod("execute", String[].class, PrintStream.class);
        String[] arguments = {"format", "--cluster-id", clusterId, "--config", configuration};
        if (!Integer.valueOf(0).equals(execute.invoke(null, arguments, System.out))) {
            System.exit(1);
        }
    }
}
