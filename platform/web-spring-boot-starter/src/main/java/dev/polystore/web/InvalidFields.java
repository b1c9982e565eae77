package dev.polystore.web;

import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterValidationResult;

/** Brings what the framework finds wrong with a request into one shape. */
final class InvalidFields {

    private InvalidFields() {}

    static List<InvalidField> of(BindingResult bound) {
        return bound.getAllErrors().stream()
                .map(error -> invalid(error, error.getObjectName()))
                .toList();
    }

    static List<InvalidField> of(MethodValidationResult validated) {
        return validated.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> invalid(error, name(result))))
                .toList();
    }

    static List<InvalidField> of(TypeMismatchException mismatch) {
        return List.of(new InvalidField(String.valueOf(mismatch.getPropertyName()), Expectation.missedBy(mismatch)));
    }

    static List<InvalidField> missing(String name) {
        return List.of(new InvalidField(name, "is required"));
    }

    private static InvalidField invalid(MessageSourceResolvable error, String whole) {
        return switch (error) {
            case FieldError field
            when field.contains(TypeMismatchException.class) ->
                new InvalidField(field.getField(), Expectation.missedBy(field.unwrap(TypeMismatchException.class)));
            case FieldError field -> new InvalidField(field.getField(), message(field));
            case ObjectError object -> new InvalidField(object.getObjectName(), message(object));
            default -> new InvalidField(whole, message(error));
        };
    }

    private static String name(ParameterValidationResult result) {
        return String.valueOf(result.getMethodParameter().getParameterName());
    }

    private static String message(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }
}
