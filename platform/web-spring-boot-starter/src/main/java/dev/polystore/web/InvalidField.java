package dev.polystore.web;

/**
 * What is wrong with one field, parameter or header of a request.
 *
 * @param field its path, such as {@code lines[0].quantity}
 * @param message what it must be, such as {@code must be greater than 0}
 */
public record InvalidField(String field, String message) {

    @Override
    public String toString() {
        return field + ": " + message;
    }
}
