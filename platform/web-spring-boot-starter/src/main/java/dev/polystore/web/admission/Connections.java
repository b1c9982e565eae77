package dev.polystore.web.admission;

import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;

/** Tells whether all connections that Tomcat may have are open: then more clients may wait who are not heard at all. */
final class Connections implements TomcatProtocolHandlerCustomizer<AbstractProtocol<?>> {

    private volatile @Nullable AbstractProtocol<?> protocol;

    @Override
    public void customize(AbstractProtocol<?> ofServer) {
        protocol = ofServer;
    }

    boolean areExhausted() {
        var known = protocol;
        return known != null && known.getConnectionCount() >= known.getMaxConnections();
    }
}
