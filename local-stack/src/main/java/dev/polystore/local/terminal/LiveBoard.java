package dev.polystore.local.terminal;

import dev.polystore.local.stack.StackStatus;
import dev.polystore.local.stack.StackStatus.ComponentStatus;
import java.util.Locale;

/** One line per component, written again and again in place. */
final class LiveBoard implements Board {

    private static final int WIDEST_DETAIL = 70;

    private int lines;

    @Override
    public void show(StackStatus status) {
        Terminal.rewriteLinesAbove(lines);
        lines = status.components().size();
        status.components().forEach(component -> Terminal.line(line(component)));
        Terminal.out().flush();
    }

    private static String line(ComponentStatus component) {
        return "  %s %-27s %-8s %6.1f s  %s"
                .formatted(
                        mark(component),
                        component.name(),
                        component.state().name().toLowerCase(Locale.ROOT),
                        component.seconds(),
                        shortened(component.detail()))
                .stripTrailing();
    }

    private static String mark(ComponentStatus component) {
        return switch (component.state()) {
            case READY -> "\u001b[32m*\u001b[0m";
            case DEAD -> "\u001b[31m!\u001b[0m";
            case STARTING -> "\u001b[33m~\u001b[0m";
            case WAITING, STOPPED -> " ";
        };
    }

    private static String shortened(String detail) {
        return detail.length() <= WIDEST_DETAIL ? detail : detail.substring(0, WIDEST_DETAIL - 3) + "...";
    }
}
