package dev.polystore.local.stack;

import dev.polystore.backing.process.ChildProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A component and how it gets on. */
final class Member {

    private static final Duration BOUND = Duration.ofMinutes(3);

    private final Component component;
    private final Consumer<String> news;
    private CompletableFuture<Void> ready = new CompletableFuture<>();
    private State state = State.STOPPED;
    private String detail = "";
    private @Nullable ChildProcess process;
    private long begin;
    private long end;

    Member(Component component, Consumer<String> news) {
        this.component = component;
        this.news = news;
    }

    Component component() {
        return component;
    }

    /** Starts what does not run, once the others are ready. */
    synchronized void start(List<Member> after) {
        if (state == State.DEAD || state == State.STOPPED) {
            ready = ready.isDone() ? new CompletableFuture<>() : ready;
            begin = System.nanoTime();
            become(State.WAITING, "");
            // No virtual thread: docs/adr/0014.
            Thread.ofPlatform().name("start-" + component.name()).daemon().start(() -> run(after));
        }
    }

    private void run(List<Member> after) {
        try {
            after.forEach(Member::awaitReady);
            if (begun()) {
                launch();
            }
        } catch (CompletionException e) {
            become(State.STOPPED, "what it needs is not there");
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void launch() {
        var child = component.start();
        if (!started(child)) {
            component.stop();
            return;
        }
        component.awaitReady(BOUND);
        ready();
        child.onExit().thenAccept(code -> died(child, code));
    }

    private void awaitReady() {
        future().join();
    }

    private synchronized CompletableFuture<Void> future() {
        return ready;
    }

    private synchronized boolean begun() {
        if (state == State.WAITING) {
            become(State.STARTING, "");
            return true;
        }
        return false;
    }

    /** Whether the component is still wanted. */
    private synchronized boolean started(ChildProcess child) {
        process = child;
        return state == State.STARTING;
    }

    private synchronized void ready() {
        if (state == State.STARTING) {
            become(State.READY, "");
            ready.complete(null);
        }
    }

    private synchronized void failed(RuntimeException cause) {
        if (state == State.STOPPED) {
            return;
        }
        become(State.DEAD, String.valueOf(cause.getMessage()));
        ready.completeExceptionally(cause);
    }

    private synchronized void died(ChildProcess child, int code) {
        if (state == State.READY && process == child) {
            become(State.DEAD, "%s died (exit code %d). Log: %s".formatted(component.name(), code, component.log()));
            news.accept(detail);
        }
    }

    /** Says what takes its time. */
    synchronized void tell(String line) {
        detail = line;
    }

    /** Ends the component's process and forgets why it was dead. */
    void stop() {
        synchronized (this) {
            become(State.STOPPED, "");
            ready.completeExceptionally(new IllegalStateException("stopped"));
        }
        component.stop();
    }

    private synchronized void become(State next, String why) {
        state = next;
        detail = why;
        end = System.nanoTime();
    }

    synchronized StackStatus.ComponentStatus status() {
        var until = state == State.WAITING || state == State.STARTING ? System.nanoTime() : end;
        var seconds = state == State.STOPPED ? 0 : (until - begin) / 1e9;
        var pid = process != null && process.isAlive() ? process.pid() : 0;
        return new StackStatus.ComponentStatus(
                component.name(),
                state,
                detail,
                seconds,
                component.port(),
                component.url(),
                pid,
                component.log().toString());
    }
}
