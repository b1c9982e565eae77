package dev.polystore.analytics.rebuild;

import java.util.UUID;

/** There is no such rebuild. */
public class UnknownRebuild extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRebuild(UUID id) {
        super("There is no rebuild %s; GET /v1/rebuilds lists those that were requested".formatted(id));
    }
}
