package dev.polystore.messaging.consumer;

import java.io.IOException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Whether it makes sense to try again: some cause of a failure is known to pass. */
public final class TransientFaults {

    private static final List<Class<? extends Throwable>> KNOWN = List.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            NonTransientDataAccessResourceException.class,
            CannotCreateTransactionException.class,
            TransactionSystemException.class,
            TransactionTimedOutException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class,
            RetriableException.class,
            InterruptedException.class,
            IOException.class);

    private final Collection<TransientFault> further;

    public TransientFaults(Collection<TransientFault> further) {
        this.further = List.copyOf(further);
    }

    boolean isTransient(Throwable failure) {
        return Stream.<Throwable>iterate(failure, fault -> fault != null, Throwable::getCause)
                .anyMatch(fault -> KNOWN.stream().anyMatch(known -> known.isInstance(fault))
                        || further.stream().anyMatch(known -> known.matches(fault)));
    }
}
