package dev.polystore.messaging.relay.postgres.capture;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Sockets with {@link Arrivals}. The driver makes this factory by reflection. */
public final class ArrivalSockets extends SocketFactory {

    @Override
    public Socket createSocket() {
        return new ArrivalSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(host, port, null, 0);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host, port, null, 0);
    }

    @Override
    public Socket createSocket(String host, int port, @Nullable InetAddress localHost, int localPort)
            throws IOException {
        return createSocket(InetAddress.getByName(host), port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, @Nullable InetAddress localHost, int localPort)
            throws IOException {
        var socket = createSocket();
        socket.bind(new InetSocketAddress(localHost, localPort));
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    private static final class ArrivalSocket extends Socket {

        private @Nullable Arrivals arrivals;

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (arrivals == null) {
                arrivals = new Arrivals(this, super.getInputStream());
            }
            return arrivals;
        }
    }
}
