package dev.polystore.local.terminal;

import dev.polystore.local.stack.StackStatus;

/** Shows how a stack comes up. */
public interface Board {

    void show(StackStatus status);

    static Board create() {
        return Terminal.interactive() ? new LiveBoard() : new PlainBoard();
    }
}
