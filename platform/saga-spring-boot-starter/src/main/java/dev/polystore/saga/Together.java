package dev.polystore.saga;

import java.util.List;

/** Steps that go on side by side: all begin at once, and the saga goes on when all are done. */
public record Together<D>(List<RemoteStep<D, ?>> steps) implements Step<D> {

    public Together {
        steps = List.copyOf(steps);
    }
}
