package dev.polystore.local.stack;

/** How far a component is. */
public enum State {
    /** For what it needs. */
    WAITING,
    STARTING,
    READY,
    /** Did not start, or ended by itself. */
    DEAD,
    STOPPED
}
