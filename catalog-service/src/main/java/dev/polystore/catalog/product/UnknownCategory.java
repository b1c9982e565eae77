package dev.polystore.catalog.product;

/** No product has this category, as there is none of this name. */
public class UnknownCategory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCategory(String slug) {
        super("There is no category " + slug + "; see /v1/categories");
    }
}
