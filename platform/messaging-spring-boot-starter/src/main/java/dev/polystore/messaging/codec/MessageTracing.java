package dev.polystore.messaging.codec;

import dev.polystore.messaging.ReceivedMessage;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;

/** Carries a trace (W3C Trace Context) from the message that was received to those that it causes. */
public final class MessageTracing {

    private final Tracer tracer;
    private final Propagator propagator;

    public MessageTracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    public static MessageTracing none() {
        return new MessageTracing(Tracer.NOOP, Propagator.NOOP);
    }

    /** Writes the current trace into the headers of a message about to be sent. */
    void inject(Map<String, String> headers) {
        var current = tracer.currentTraceContext().context();
        if (current != null) {
            propagator.inject(current, headers, (_, name, value) -> headers.put(name, value));
        }
    }

    /** Runs what handles a message as a part of the message's trace. */
    public void within(ReceivedMessage<?> message, Runnable handling) {
        var span = propagator
                .extract(message.headers(), (_, name) -> message.headers().get(name))
                .name("handle " + message.type())
                .tag("messaging.message.id", message.id().toString())
                .start();
        try (var _ = tracer.withSpan(span)) {
            handling.run();
        } catch (RuntimeException | Error failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.end();
        }
    }
}
