package dev.polystore.bench.micro.codec;

import dev.polystore.messaging.Command;
import java.util.UUID;

/** A command as small as they get. */
record CapturePayment(UUID orderId) implements Command<Object> {}
