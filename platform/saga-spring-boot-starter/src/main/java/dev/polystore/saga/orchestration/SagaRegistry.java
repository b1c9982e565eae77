package dev.polystore.saga.orchestration;

import dev.polystore.saga.Saga;
import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.execution.Resending;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.function.SingletonSupplier;

/**
 * All sagas of this service by name. They are looked up when all beans exist, so that a step of one saga may start
 * another one.
 */
public class SagaRegistry implements SmartInitializingSingleton {

    private final Supplier<Map<String, RegisteredSaga<?>>> sagas;
    private final Resending resending;

    SagaRegistry(Supplier<Stream<Saga<?>>> sagas, Resending resending) {
        this.resending = resending;
        this.sagas = SingletonSupplier.of(() -> sagas.get()
                .collect(Collectors.toMap(
                        Saga::name, saga -> RegisteredSaga.of(saga, resending), SagaRegistry::refuse)));
    }

    private static RegisteredSaga<?> refuse(RegisteredSaga<?> one, RegisteredSaga<?> other) {
        throw new IllegalStateException("Two sagas are named %s: %s and %s"
                .formatted(
                        one.definition().name(),
                        one.definition().saga().getClass().getName(),
                        other.definition().saga().getClass().getName()));
    }

    /** Refuses to start the service with a saga that could not work. */
    @Override
    public void afterSingletonsInstantiated() {
        sagas.get();
    }

    /** @throws IllegalStateException if this service has no such saga (any more) */
    public SagaDefinition<?> definition(String name) {
        return get(name).definition();
    }

    /** The same for all sagas of this service. */
    public Resending resending() {
        return resending;
    }

    boolean has(String name) {
        return sagas.get().containsKey(name);
    }

    RegisteredSaga<?> get(String name) {
        var saga = sagas.get().get(name);
        if (saga == null) {
            throw new IllegalStateException(
                    "There is no saga %s; declare it as a bean until no run of it is in flight".formatted(name));
        }
        return saga;
    }

    @SuppressWarnings("unchecked") // a name stands for one saga
    <D> RegisteredSaga<D> get(Saga<D> saga) {
        return (RegisteredSaga<D>) get(saga.name());
    }
}
