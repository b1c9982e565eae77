package dev.polystore.local.shop;

import java.net.http.HttpRequest;

/** A service did not answer for longer than anyone wants to wait. */
public final class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceAway(HttpRequest request, Throwable cause) {
        super("No answer to %s %s: %s".formatted(request.method(), request.uri(), cause), cause);
    }
}
