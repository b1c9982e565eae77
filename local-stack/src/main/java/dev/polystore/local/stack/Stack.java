package dev.polystore.local.stack;

import dev.polystore.backing.process.Ports;
import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All components together, started side by side and stopped the other way round. */
public final class Stack implements AutoCloseable {

    private final Place place;
    private final Consumer<String> news;
    private final Topology topology;
    private final Occupied occupied;
    private final Map<String, Member> members = Collections.synchronizedMap(new LinkedHashMap<>());
    private int replicas = 1;

    private Stack(Place place, Consumer<String> news) {
        this.place = place;
        this.news = news;
        topology = new Topology(place);
        occupied = Occupied.take(place);
        try {
            add(topology.components(this::tell));
        } catch (StartFailure e) {
            occupied.close();
            throw e;
        }
    }

    private void add(List<Component> components) {
        components.forEach(Stack::requireFreePort);
        for (var component : components) {
            members.put(component.name(), new Member(component, news));
            Logs.link(component, place);
        }
    }

    /** Better now than after half of the stack has been started. */
    private static void requireFreePort(Component component) {
        if (!Ports.isFree(component.port())) {
            var cause = "127.0.0.1:%d is already in use".formatted(component.port());
            throw StartFailure.of(component.name(), cause, component.log());
        }
    }

    /**
     * Has this many of each service of the shop. What is too many is stopped; what is missing starts with the next
     * {@link #start}.
     */
    public synchronized void scale(int wanted) {
        while (replicas < wanted) {
            add(topology.replicas(replicas + 1));
            replicas++;
        }
        while (replicas > wanted) {
            var names =
                    topology.replicas(replicas).stream().map(Component::name).toList();
            stop(member -> names.contains(member.component().name()));
            members.keySet().removeAll(names);
            replicas--;
        }
    }

    private void tell(String component, String line) {
        var member = members.get(component);
        if (member != null) {
            member.tell(line);
        }
    }

    /**
     * Takes the place for a stack, which does not run yet.
     *
     * @param news gets a line when something happens that nobody asked for
     */
    public static Stack in(Place place, Consumer<String> news) {
        return new Stack(place, news);
    }

    /** Starts what does not run; returns before it is ready. */
    public void start() {
        all().forEach(member -> member.start(before(member)));
    }

    private List<Member> before(Member member) {
        return member.component().after().stream().map(members::get).toList();
    }

    public StackStatus status() {
        return new StackStatus(all().stream().map(Member::status).toList());
    }

    private List<Member> all() {
        synchronized (members) {
            return List.copyOf(members.values());
        }
    }

    /** First those that need others, then the others; returns when nothing runs any more. */
    public void stop() {
        Predicate<Member> needsOthers = member -> !member.component().after().isEmpty();
        stop(needsOthers);
        stop(needsOthers.negate());
    }

    private void stop(Predicate<Member> which) {
        var threads = all().stream()
                .filter(which)
                .map(member -> Thread.ofPlatform().daemon().start(member::stop))
                .toList();
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        occupied.close();
    }
}
