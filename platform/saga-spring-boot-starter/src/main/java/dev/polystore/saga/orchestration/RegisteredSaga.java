package dev.polystore.saga.orchestration;

import dev.polystore.messaging.Ids;
import dev.polystore.messaging.codec.MessageJson;
import dev.polystore.saga.Saga;
import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.execution.Resending;
import dev.polystore.saga.execution.SagaExecution;
import java.util.List;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.GenericTypeResolver;
import org.springframework.util.Assert;

/** A saga of this service, ready to run. */
record RegisteredSaga<D>(SagaExecution<D> execution, Class<D> dataType) {

    @SuppressWarnings("unchecked") // the type argument of Saga<D> is D
    static <D> RegisteredSaga<D> of(Saga<D> saga, Resending resending) {
        var execution = new SagaExecution<>(SagaDefinition.of(saga), resending, Ids::next);
        var dataType = GenericTypeResolver.resolveTypeArgument(AopUtils.getTargetClass(saga), Saga.class);
        Assert.state(
                dataType != null,
                () -> "Saga %s does not say what its data are: implement Saga<YourRecord>".formatted(saga.name()));
        return new RegisteredSaga<>(execution, (Class<D>) dataType);
    }

    SagaDefinition<D> definition() {
        return execution.definition();
    }

    /** @param runs of this saga */
    void readAhead(List<? extends StoredSaga<?>> runs) {
        definition()
                .saga()
                .readAhead(runs.stream()
                        .map(run -> dataType.cast(run.instance().data()))
                        .toList());
    }

    D read(String data) {
        return MessageJson.mapper().readValue(data, dataType);
    }
}
