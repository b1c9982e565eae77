package dev.polystore.testsupport.server;

/**
 * A real server with throw-away data, which a test may also take away for a while.
 *
 * @param <S> how to reach it
 */
public interface TestServer<S> {

    S settings();

    /** Starts it again after {@link #stop()} or {@link #kill()}, on the same port with the same data, and waits until it is ready. */
    void start();

    /** Stops it in good order. */
    void stop();

    /** Ends it as a crash would. */
    void kill();
}
