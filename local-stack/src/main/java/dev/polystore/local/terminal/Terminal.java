package dev.polystore.local.terminal;

import java.io.PrintStream;

/** The standard output, and whether a human looks at it. */
public final class Terminal {

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private Terminal() {}

    /** Whether lines can be written again. */
    public static boolean interactive() {
        var console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    public static PrintStream out() {
        return System.out;
    }

    /** Writes the current line again. */
    public static void rewrite(String line) {
        out().print(CLEAR_LINE + line);
        out().flush();
    }

    static void rewriteLinesAbove(int count) {
        if (count > 0) {
            out().print("\u001b[" + count + "A");
        }
    }

    static void line(String line) {
        out().print(CLEAR_LINE + line + "\n");
    }
}
