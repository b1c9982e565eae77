package dev.polystore.backing.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on loopback. */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int BEFORE_EPHEMERAL = 32_000;

    private Ports() {}

    /** A port below the ephemeral range, so that no outgoing connection takes it before the server does. */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BEFORE_EPHEMERAL);
            if (isFree(port)) {
                return port;
            }
        }
    }

    public static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
