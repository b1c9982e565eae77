package dev.polystore.backing;

/** A user of a server. */
public record Credentials(String user, String password) {

    /** The local default: the password is the user's name. */
    public static Credentials of(String user) {
        return new Credentials(user, user);
    }
}
