package dev.polystore.messaging;

/** Something that happened to an aggregate of this service; others may listen to it. */
public interface Event {

    /** Names the aggregate; events of one aggregate keep their order. */
    String aggregateId();
}
