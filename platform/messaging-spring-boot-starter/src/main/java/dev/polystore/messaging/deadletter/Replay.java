package dev.polystore.messaging.deadletter;

import java.util.List;

/**
 * What came of replaying a letter, and with it those that wait on the same key.
 *
 * @param released whether the key is free again
 */
public record Replay(List<Outcome> letters, boolean released) {

    /** @param failure empty if all went well */
    public record Outcome(LetterId id, String type, String failure) {}
}
