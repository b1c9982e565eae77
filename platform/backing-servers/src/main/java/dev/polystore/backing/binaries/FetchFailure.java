package dev.polystore.backing.binaries;

/** A package could not be had: no network, no client, or not the content that is pinned. */
public class FetchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FetchFailure(String message) {
        super(message);
    }
}
