package dev.polystore.testsupport.server;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Starts what a test needs, side by side, and tells the application context where it is. */
record ServerCustomizer(Set<ServerNeed> needs) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var spring = context.getEnvironment();
        Map<String, Object> properties = new ConcurrentHashMap<>();
        // No virtual threads: docs/adr/0014.
        try (var threads = Executors.newCachedThreadPool()) {
            var starts = needs.stream()
                    .map(need -> threads.submit(() -> properties.putAll(need.environment(spring))))
                    .toList();
            starts.forEach(ServerCustomizer::await);
        }
        spring.getPropertySources().addFirst(new MapPropertySource("test servers", properties));
    }

    private static void await(Future<?> start) {
        try {
            start.get();
        } catch (Exception e) {
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        }
    }
}
