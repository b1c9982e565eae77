package dev.polystore.messaging.codec;

import org.jspecify.annotations.Nullable;

/** A message that no retry can make readable. */
public final class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableMessage(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
