package dev.polystore.messaging.relay.postgres.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    static final Duration LONG = Duration.ofMinutes(1);
    static final Duration SHORT = Duration.ofMillis(1);

    ServerSocket server;
    Socket driver;
    Socket database;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        driver = new ArrivalSockets().createSocket(server.getInetAddress(), server.getLocalPort());
        database = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        driver.close();
        database.close();
        server.close();
    }

    @Test
    void waitsAtTheSocketThatWasFoundEmpty() throws IOException {
        assertThat(input().available()).isZero();

        assertThat(Arrivals.lookedForInVain()).containsSame((Arrivals) input());
    }

    @Test
    void wakesUpForWhatArrivesAndLeavesItThere() throws IOException {
        input().available();
        var arrivals = Arrivals.lookedForInVain().orElseThrow();
        var arrived = CompletableFuture.supplyAsync(() -> await(arrivals, LONG));
        database.getOutputStream().write(new byte[] {7, 8});

        assertThat(arrived.join()).isTrue();
        assertThat(input().available()).isPositive();
        assertThat(input().readNBytes(2)).containsExactly(7, 8);
    }

    @Test
    void wakesUpWhenTheOtherEndIsGone() throws IOException {
        input().available();
        var arrivals = Arrivals.lookedForInVain().orElseThrow();
        var arrived = CompletableFuture.supplyAsync(() -> await(arrivals, LONG));
        database.close();

        assertThat(arrived.join()).isTrue();
        assertThat(input().read()).isNegative();
    }

    @Test
    void givesUpAfterSomeTimeAndLeavesTheTimeoutAsItWas() throws IOException {
        driver.setSoTimeout(4_711);
        input().available();

        assertThat(await(Arrivals.lookedForInVain().orElseThrow(), SHORT)).isFalse();
        assertThat(driver.getSoTimeout()).isEqualTo(4_711);
    }

    private InputStream input() throws IOException {
        return driver.getInputStream();
    }

    private static boolean await(Arrivals arrivals, Duration time) {
        try {
            return arrivals.await(time);
        } catch (IOException failed) {
            throw new CompletionException(failed);
        }
    }
}
