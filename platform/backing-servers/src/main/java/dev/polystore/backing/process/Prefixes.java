package dev.polystore.backing.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/** What stands before a child's command line: a session of its own and, under root, fewer rights. */
public final class Prefixes {

    private static final List<String> OWN_SESSION = works("setsid", "true") ? List.of("setsid") : List.of();
    private static final List<String> UNPRIVILEGED = unprivileged();

    private Prefixes() {}

    static List<String> ownSession() {
        return OWN_SESSION;
    }

    /**
     * Makes a program see itself as an ordinary user, since PostgreSQL refuses to run as root: in a user namespace it keeps the files of this
     * user and no capability. Empty for ordinary users.
     */
    public static List<String> withoutRoot() {
        return UNPRIVILEGED;
    }

    private static List<String> unprivileged() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (works("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        throw new StartFailure("PostgreSQL does not run as root and `unshare -U` is not allowed here: "
                + "run this as an ordinary user, or use Docker");
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
