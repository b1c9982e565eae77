package dev.polystore.backing.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands before a child's command line: a session of its own and, under root, fewer rights. */
public final class Prefixes {

    private static final List<String> USER_NAMESPACE = List.of("unshare", "--user");
    private static final List<String> NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=+dac_override");
    private static final List<String> OWN_SESSION = works(List.of("setsid")) ? List.of("setsid") : List.of();
    private static final List<String> WITHOUT_ROOT = choose();

    private Prefixes() {}

    static List<String> ownSession() {
        return OWN_SESSION;
    }

    /**
     * Makes a program see itself as an ordinary user, since PostgreSQL refuses to run as root. In a user namespace it keeps this user's
     * files and loses every capability; where that is not allowed, as in most containers, it runs as nobody and keeps only the capability to
     * reach its files. Empty for ordinary users.
     */
    static List<String> withoutRoot() {
        return WITHOUT_ROOT;
    }

    /** Whether children run as another user, who cannot enter root's home. */
    public static boolean runsAsNobody() {
        return WITHOUT_ROOT.equals(NOBODY);
    }

    private static List<String> choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        return Stream.of(USER_NAMESPACE, NOBODY)
                .filter(Prefixes::works)
                .findFirst()
                .orElse(List.of());
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
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
