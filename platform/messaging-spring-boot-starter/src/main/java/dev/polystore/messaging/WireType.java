package dev.polystore.messaging;

import java.util.regex.Pattern;

/** A message's name on the wire: {@code <service>.<Name>.v<n>}. */
public record WireType(String service, String name, int version) {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]*)\\.([A-Z][A-Za-z0-9]*)\\.v([1-9][0-9]*)");

    /** @throws IllegalArgumentException if it is not of this form */
    public static WireType parse(String type) {
        var match = FORM.matcher(type);
        if (!match.matches()) {
            throw new IllegalArgumentException("Message type " + type
                    + " is not of the form <service>.<Name>.v<n>, such as billing.InvoiceSent.v1");
        }
        return new WireType(match.group(1), match.group(2), Integer.parseInt(match.group(3)));
    }

    public String events() {
        return service + ".events";
    }

    public String commands() {
        return service + ".commands";
    }
}
