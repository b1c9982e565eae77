package dev.polystore.local.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.Place;
import dev.polystore.local.control.Request.Verb;
import dev.polystore.local.stack.Stack;
import dev.polystore.local.stack.StackStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** A stack in this process, which ends with it and which other processes can reach. */
public final class HeldStack implements RunningStack, AutoCloseable {

    private final Place place;
    private final Stack stack;
    private final ServerSocketChannel socket;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * Takes the place and starts the stack there.
     *
     * @param replicas how many of each service
     * @param news gets what happens later without being asked for
     */
    public HeldStack(Place place, int replicas, Consumer<String> news) {
        this.place = place;
        stack = Stack.in(place, news);
        try {
            Files.deleteIfExists(ControlSocket.file(place));
            socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket.bind(ControlSocket.address(place));
        } catch (IOException e) {
            stack.close();
            throw new UncheckedIOException("Cannot listen in " + place.directory(), e);
        }
        Thread.ofPlatform().name("control").daemon().start(this::listen);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-stack"));
        stack.scale(replicas);
        stack.start();
    }

    @Override
    public StackStatus status() {
        return stack.status();
    }

    @Override
    public void scale(int replicas) {
        stack.scale(replicas);
    }

    @Override
    public void start() {
        stack.start();
    }

    @Override
    public void stop() {
        stack.stop();
        stopped.countDown();
    }

    /** Waits until someone stops the stack. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    private void listen() {
        while (socket.isOpen()) {
            try {
                var caller = socket.accept();
                Thread.ofPlatform().daemon().start(() -> answer(caller));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void answer(SocketChannel caller) {
        try (caller;
                var question = new BufferedReader(Channels.newReader(caller, UTF_8))) {
            var request = Request.parse(String.valueOf(question.readLine()));
            caller.write(ByteBuffer.wrap((answer(request) + "\n").getBytes(UTF_8)));
            if (request.verb() == Verb.STOP) {
                stopped.countDown();
            }
        } catch (IOException | IllegalArgumentException e) {
            // A caller that asks nothing, or does not wait for the answer, such as one that looks who is there.
        }
    }

    private String answer(Request request) {
        try {
            switch (request.verb()) {
                case SCALE -> stack.scale(request.number());
                case START -> stack.start();
                case STOP -> stack.stop();
                case STATUS -> {}
            }
        } catch (StartFailure refused) {
            return Request.REFUSED + refused.getMessage();
        }
        return JsonMapper.shared().writeValueAsString(stack.status());
    }

    @Override
    public void close() {
        try {
            stack.close();
            socket.close();
            Files.deleteIfExists(ControlSocket.file(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
