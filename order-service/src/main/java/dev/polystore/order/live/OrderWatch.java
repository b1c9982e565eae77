package dev.polystore.order.live;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells all clients of this replica what happens to the orders that they watch. One query for all of them looks for news
 * every so often, so a client costs neither a thread nor a connection to the database.
 */
@Component
public class OrderWatch {

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final WatchedOrders orders;
    private final LiveSettings settings;
    private final TaskExecutor executor;

    OrderWatch(
            WatchedOrders orders,
            LiveSettings settings,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            MeterRegistry meters) {
        this.orders = orders;
        this.settings = settings;
        this.executor = executor;
        Gauge.builder("orders.watchers", watchers, Set::size)
                .description("Clients that watch an order over this replica")
                .register(meters);
    }

    /** Shows an order to a client that has seen it up to some version, and keeps it informed until the order rests. */
    public SseEmitter watch(WatchedOrder order, long seen) {
        var emitter = new SseEmitter(settings.timeout().toMillis());
        var watcher = new Watcher(order.id(), seen, emitter);
        emitter.onTimeout(emitter::complete);
        emitter.onCompletion(() -> watchers.remove(watcher));
        watchers.add(watcher);
        tell(watcher, order);
        return emitter;
    }

    private void tell(Watcher watcher, @Nullable WatchedOrder news) {
        watcher.tell(news);
        if (watcher.isGone()) {
            watchers.remove(watcher);
        }
    }

    @Scheduled(fixedDelayString = "${polystore.orders.live.look-every:250ms}")
    void look() {
        if (watchers.isEmpty()) {
            return;
        }
        var news = news();
        for (var watcher : watchers) {
            var order = news.get(watcher.orderId());
            if (order != null || watcher.heardNothingFor(settings.heartbeat())) {
                executor.execute(() -> tell(watcher, order));
            }
        }
    }

    private Map<UUID, WatchedOrder> news() {
        var seen = watchers.stream().collect(toMap(Watcher::orderId, Watcher::seen, Math::min));
        return orders.newerThan(seen).stream().collect(toMap(WatchedOrder::id, identity()));
    }

    /** Open connections would hold up the end of the service; clients connect again, to another replica. */
    @EventListener(ContextClosedEvent.class)
    void dismissAll() {
        watchers.forEach(Watcher::dismiss);
    }
}
