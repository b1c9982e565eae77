package dev.polystore.local.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.Place;
import dev.polystore.local.control.Request.Verb;
import dev.polystore.local.stack.StackStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** A stack that another process of this user runs, reached through its control socket: a line there, a line back. */
public final class RemoteStack implements RunningStack {

    private static final long BETWEEN_PROBES = Duration.ofMillis(20).toNanos();

    private final Place place;

    private RemoteStack(Place place) {
        this.place = place;
    }

    /** The stack that runs in this place, if one does. */
    public static Optional<RunningStack> in(Place place) {
        try (var channel = SocketChannel.open(ControlSocket.address(place))) {
            return channel.isConnected() ? Optional.of(new RemoteStack(place)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public StackStatus status() {
        return JsonMapper.shared().readValue(ask(Request.of(Verb.STATUS)), StackStatus.class);
    }

    @Override
    public void scale(int replicas) {
        ask(new Request(Verb.SCALE, replicas));
    }

    @Override
    public void start() {
        ask(Request.of(Verb.START));
    }

    @Override
    public void stop() {
        ask(Request.of(Verb.STOP));
        while (in(place).isPresent()) {
            LockSupport.parkNanos(BETWEEN_PROBES);
        }
    }

    private String ask(Request request) {
        try (var channel = SocketChannel.open(ControlSocket.address(place));
                var answer = new BufferedReader(Channels.newReader(channel, UTF_8))) {
            channel.write(ByteBuffer.wrap((request + "\n").getBytes(UTF_8)));
            var line = answer.readLine();
            if (line == null) {
                throw new IOException("no answer");
            }
            if (line.startsWith(Request.REFUSED)) {
                throw new StartFailure(line.substring(Request.REFUSED.length()));
            }
            return line;
        } catch (IOException e) {
            throw new StackGone(place, e);
        }
    }
}
