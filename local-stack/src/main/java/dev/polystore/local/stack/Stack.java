package dev.polystore.local.stack;

import dev.polystore.backing.process.Ports;
import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All components together, started side by side and stopped the other way round. */
public final class Stack implements AutoCloseable {

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Occupied occupied;

    private Stack(Place place, Consumer<String> news) {
        occupied = Occupied.take(place);
        for (var component : new Topology(place).components(this::tell)) {
            members.put(component.name(), new Member(component, news));
            Logs.link(component, place);
            requireFreePort(component);
        }
    }

    /** Better now than after half of the stack has been started. */
    private void requireFreePort(Component component) {
        if (!Ports.isFree(component.port())) {
            occupied.close();
            var cause = "127.0.0.1:%d is already in use".formatted(component.port());
            throw StartFailure.of(component.name(), cause, component.log());
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
        members.values().forEach(member -> member.start(before(member)));
    }

    private List<Member> before(Member member) {
        return member.component().after().stream().map(members::get).toList();
    }

    public StackStatus status() {
        return new StackStatus(members.values().stream().map(Member::status).toList());
    }

    /** First those that need others, then the others; returns when nothing runs any more. */
    public void stop() {
        Predicate<Member> needsOthers = member -> !member.component().after().isEmpty();
        stop(needsOthers);
        stop(needsOthers.negate());
    }

    private void stop(Predicate<Member> which) {
        var threads = members.values().stream()
                .filter(which)
                .map(member -> Thread.ofVirtual().start(member::stop))
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
