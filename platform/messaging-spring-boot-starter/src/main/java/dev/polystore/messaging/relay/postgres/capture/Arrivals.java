package dev.polystore.messaging.relay.postgres.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** What arrives at a socket; one can wait for it without taking anything. */
final class Arrivals extends BufferedInputStream {

    /** The socket at which a thread looked last and found nothing. */
    private static final ThreadLocal<Arrivals> LOOKED_IN_VAIN = new ThreadLocal<>();

    private final Socket socket;

    Arrivals(Socket socket, InputStream input) {
        super(input);
        this.socket = socket;
    }

    /** That of the driver's connection which this thread has just found empty. */
    static Optional<Arrivals> lookedForInVain() {
        return Optional.ofNullable(LOOKED_IN_VAIN.get());
    }

    @Override
    public synchronized int available() throws IOException {
        var available = super.available();
        if (available == 0) {
            LOOKED_IN_VAIN.set(this);
        }
        return available;
    }

    /** Returns as soon as there is something to read, or that the other end has closed; false if nothing came. */
    synchronized boolean await(Duration time) throws IOException {
        var timeout = socket.getSoTimeout();
        socket.setSoTimeout(Math.toIntExact(time.toMillis()));
        try {
            mark(1);
            read();
            reset();
            return true;
        } catch (SocketTimeoutException nothing) {
            return false;
        } finally {
            socket.setSoTimeout(timeout);
        }
    }
}
