package dev.polystore.simulator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands for a card; its name says how the provider behaves. */
record TestToken(@JsonValue String name) {

    /** Each token and what happens to those who pay with it. */
    static final Map<String, String> MEANINGS = meanings();

    private static final Pattern FAILS = Pattern.compile("tok_fails_([1-9][0-9]?)");

    TestToken {
        if (!MEANINGS.containsKey(name) && !FAILS.matcher(name).matches()) {
            throw new IllegalArgumentException("Unknown token " + name + "; known are " + MEANINGS.keySet());
        }
    }

    /** Why nothing is authorized for it, or null if it is. */
    @Nullable
    String declined() {
        return switch (name) {
            case "tok_declined" -> "CARD_DECLINED";
            case "tok_insufficient_funds" -> "INSUFFICIENT_FUNDS";
            default -> null;
        };
    }

    boolean refusesCapture() {
        return name.equals("tok_capture_declined");
    }

    /** Whether it lets a request fail or wait, whatever the answer will be. */
    boolean misbehaves() {
        return slow() || failures() > 0;
    }

    boolean slow() {
        return name.equals("tok_slow");
    }

    /** How many times a request fails before it works. */
    int failures() {
        var fails = FAILS.matcher(name);
        return fails.matches() ? Integer.parseInt(fails.group(1)) : 0;
    }

    private static Map<String, String> meanings() {
        var meanings = new LinkedHashMap<String, String>();
        meanings.put("tok_approved", "everything works");
        meanings.put("tok_declined", "authorization is declined: CARD_DECLINED");
        meanings.put("tok_insufficient_funds", "authorization is declined: INSUFFICIENT_FUNDS");
        meanings.put(
                "tok_slow", "authorized at once, but the answer takes 3 s; asked again with the same key it is quick");
        meanings.put("tok_fails_<n>", "503 n times per idempotency key (n from 1 to 99), then everything works");
        meanings.put("tok_capture_declined", "authorization works, its capture is declined: CAPTURE_DECLINED");
        return meanings;
    }
}
