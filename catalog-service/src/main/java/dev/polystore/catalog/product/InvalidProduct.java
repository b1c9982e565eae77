package dev.polystore.catalog.product;

import java.util.List;

/** The product would not be what its category promises. */
public class InvalidProduct extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    InvalidProduct(List<Violation> violations) {
        super(violations.toString());
        this.violations = violations;
    }

    public List<Violation> violations() {
        return violations;
    }
}
