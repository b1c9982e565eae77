package dev.polystore.order.order.web;

import dev.polystore.order.order.IdempotencyKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells requests apart by what they say, however they are formatted. */
@Component
class Fingerprints {

    private final JsonMapper json;

    Fingerprints(JsonMapper json) {
        this.json = json;
    }

    IdempotencyKey key(String name, Object request) {
        return new IdempotencyKey(name, HexFormat.of().formatHex(sha256(json.writeValueAsBytes(request))));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
