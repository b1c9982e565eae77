package dev.polystore.web;

import java.util.List;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** A store that is busy or away, in the words that Spring has for all of them. */
final class StoreFaults implements PassingFault {

    private static final List<Class<? extends Exception>> KNOWN = List.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            NonTransientDataAccessResourceException.class,
            CannotCreateTransactionException.class,
            TransactionTimedOutException.class,
            // The connection broke in mid-transaction: what came of it is unknown, so it is asked again.
            TransactionSystemException.class);

    @Override
    public boolean matches(Throwable fault) {
        return KNOWN.stream().anyMatch(known -> known.isInstance(fault));
    }
}
