package dev.polystore.local.stack;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What a human may want to know about a stack at a moment. */
public record StackStatus(List<ComponentStatus> components) {

    /**
     * The same about one component.
     *
     * @param detail what is wrong, or what it is waiting for
     * @param seconds from the wish to start it until it was ready, or until now
     * @param pid of its process; 0 if it has none
     */
    public record ComponentStatus(
            String name, State state, String detail, double seconds, int port, String url, long pid, String log) {}

    public StackStatus {
        components = List.copyOf(components);
    }

    public boolean ready() {
        return components.stream().allMatch(component -> component.state() == State.READY);
    }

    /** The first component that is dead and said why. */
    public Optional<ComponentStatus> dead() {
        return components.stream()
                .filter(component -> component.state() == State.DEAD)
                .findFirst();
    }

    /** The addresses of a service, one for each of its replicas. */
    public List<String> urls(String service) {
        var urls = components.stream()
                .filter(component -> component.name().matches(service + "(-\\d+)?"))
                .map(ComponentStatus::url)
                .toList();
        if (urls.isEmpty()) {
            throw new NoSuchElementException("No component " + service);
        }
        return urls;
    }
}
