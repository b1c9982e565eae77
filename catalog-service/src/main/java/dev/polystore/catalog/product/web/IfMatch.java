package dev.polystore.catalog.product.web;

import java.util.function.IntPredicate;
import org.springframework.http.ETag;

/** The header {@code If-Match}: which versions of a product the caller is willing to change. */
record IfMatch(String value) implements IntPredicate {

    /** Weak tags never match, as RFC 9110 has it. */
    @Override
    public boolean test(int version) {
        return ETag.parse(value).stream()
                .anyMatch(tag -> tag.isWildcard() || (!tag.weak() && tag.tag().equals(Integer.toString(version))));
    }
}
