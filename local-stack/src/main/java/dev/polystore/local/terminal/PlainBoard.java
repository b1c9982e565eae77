package dev.polystore.local.terminal;

import dev.polystore.local.stack.StackStatus;
import dev.polystore.local.stack.StackStatus.ComponentStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A line whenever something has changed, for logs. */
final class PlainBoard implements Board {

    private final Map<String, String> shown = new HashMap<>();

    @Override
    public void show(StackStatus status) {
        status.components().forEach(this::showIfNew);
    }

    private void showIfNew(ComponentStatus component) {
        var line = switch (component.state()) {
            case READY, DEAD -> line(component);
            case STARTING -> component.detail().isEmpty() ? "" : line(component);
            case WAITING, STOPPED -> "";
        };
        var key = component.state() + component.detail();
        if (!line.isEmpty() && !key.equals(shown.put(component.name(), key))) {
            Terminal.out().println(line);
        }
    }

    private static String line(ComponentStatus component) {
        var state = component.state().name().toLowerCase(Locale.ROOT);
        return "  %-27s %-8s %6.1f s  %s"
                .formatted(component.name(), state, component.seconds(), component.detail())
                .stripTrailing();
    }
}
