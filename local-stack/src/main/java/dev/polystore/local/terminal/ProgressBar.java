package dev.polystore.local.terminal;

/** How much of something is done: a bar on a terminal, a line per quarter in a log. */
public final class ProgressBar {

    private static final int WIDTH = 40;

    private final String what;
    private final int total;
    private final boolean live = Terminal.interactive();
    private int quarters;

    public ProgressBar(String what, int total) {
        this.what = what;
        this.total = total;
    }

    /** Shows progress and a note about it; ends the line when all is done. */
    public synchronized void show(int done, String note) {
        if (live) {
            var filled = total == 0 ? WIDTH : WIDTH * done / total;
            var bar = "=".repeat(filled) + " ".repeat(WIDTH - filled);
            Terminal.rewrite("  %s [%s] %d/%d  %s".formatted(what, bar, done, total, note));
            if (done == total) {
                Terminal.out().println();
            }
        } else if (total > 0 && 4 * done / total > quarters) {
            quarters = 4 * done / total;
            Terminal.out().printf("  %s %d/%d  %s%n", what, done, total, note);
        }
    }
}
