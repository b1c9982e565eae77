package dev.polystore.local.control;

/** What can be asked through the control socket. */
enum Request {
    STATUS,
    START,
    STOP
}
