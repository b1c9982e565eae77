package dev.polystore.saga;

/**
 * An element of a saga: one step, or several {@link Together}.
 *
 * @param <D> the data of the saga
 */
public sealed interface Step<D> permits SingleStep, Together {}
