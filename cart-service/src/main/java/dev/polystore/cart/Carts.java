package dev.polystore.cart;

import dev.polystore.cart.CartEvent.CartCheckedOut;
import dev.polystore.cart.CartEvent.CartStarted;
import dev.polystore.cart.Refusal.Reason;
import dev.polystore.cart.redis.Script;
import dev.polystore.cart.relay.OutboxEntry;
import dev.polystore.cart.relay.OutboxStream;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.MessageEncoder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;

/** All carts: a hash each, which a script changes in one step with the outbox. */
@Component
public class Carts {

    private static final Script PUT_LINE = Script.named("put-line");
    private static final Script REMOVE_LINE = Script.named("remove-line");
    private static final Script CHECK_OUT = Script.named("check-out");

    private final RedisClient redis;
    private final ProductCopies products;
    private final Checkouts checkouts;
    private final MessageEncoder encoder;
    private final CartSettings settings;
    private final Clock clock;

    Carts(
            RedisClient redis,
            ProductCopies products,
            Checkouts checkouts,
            MessageEncoder encoder,
            CartSettings settings,
            Clock clock) {
        this.redis = redis;
        this.products = products;
        this.checkouts = checkouts;
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    public Cart start(UUID customer) {
        var id = Ids.next();
        try (var transaction = redis.multi()) {
            transaction.hset(key(id), Map.of("customer", customer.toString(), "revision", "0"));
            transaction.pexpire(key(id), settings.timeToLive().toMillis());
            transaction.exec();
        }
        return get(id);
    }

    public Cart get(UUID id) {
        try (var pipeline = redis.pipelined()) {
            var fields = pipeline.hgetAll(key(id));
            var timeToLive = pipeline.pttl(key(id));
            pipeline.sync();
            if (fields.get().isEmpty()) {
                throw new Refusal(Reason.UNKNOWN_CART);
            }
            var hash = new CartHash(fields.get());
            return hash.cart(id, clock.instant().plusMillis(timeToLive.get()), products.of(hash.skus()));
        }
    }

    /** Puts pieces of a product in, at its price of now, instead of those that are in. */
    public Cart put(UUID id, String sku, int quantity) {
        if (quantity > settings.mostPieces()) {
            throw new Refusal(
                    Reason.TOO_MANY_PIECES, "At most %d pieces of a product".formatted(settings.mostPieces()));
        }
        var started = encoder.event(new CartStarted(id, customer(id), clock.instant()));
        var arguments = new ArrayList<>(
                List.of(sku, Integer.toString(quantity), Integer.toString(settings.mostLines()), timeToLive()));
        arguments.addAll(OutboxEntry.fields(started));
        change(PUT_LINE, List.of(key(id), ProductCopies.key(sku), OutboxStream.KEY), arguments);
        return get(id);
    }

    public Cart remove(UUID id, String sku) {
        change(REMOVE_LINE, List.of(key(id)), List.of(sku, timeToLive()));
        return get(id);
    }

    /** @return whether the cart was as it was seen, so that it is checked out now */
    boolean checkOut(Cart seen, CartCheckedOut event) {
        var arguments = new ArrayList<>(List.of(
                Long.toString(seen.revision()),
                event.orderId().toString(),
                timeToLive(),
                checkouts.entry(event.orderId(), event.cartId()),
                checkouts.oldest(),
                Integer.toString(seen.lines().size())));
        seen.lines()
                .forEach(line -> arguments.addAll(
                        List.of(CartHash.price(line.sku()), line.unitPrice().toString())));
        arguments.addAll(OutboxEntry.fields(encoder.event(event)));
        return "OK".equals(CHECK_OUT.run(redis, List.of(key(seen.id()), OutboxStream.KEY, Checkouts.KEY), arguments));
    }

    private void change(Script script, List<String> keys, List<String> arguments) {
        var answer = String.valueOf(script.run(redis, keys, arguments));
        if (answer.equals(Reason.TOO_MANY_LINES.name())) {
            throw new Refusal(Reason.TOO_MANY_LINES, "At most %d products in a cart".formatted(settings.mostLines()));
        }
        if (!answer.equals("OK")) {
            throw new Refusal(Reason.valueOf(answer));
        }
    }

    private UUID customer(UUID id) {
        var customer = redis.hget(key(id), "customer");
        if (customer == null) {
            throw new Refusal(Reason.UNKNOWN_CART);
        }
        return UUID.fromString(customer);
    }

    private String timeToLive() {
        return Long.toString(settings.timeToLive().toMillis());
    }

    private static String key(UUID id) {
        return "cart:" + id;
    }
}
