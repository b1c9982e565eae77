package dev.polystore.catalog.store;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.lang.reflect.Method;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.resilience.retry.MethodRetryPredicate;

/** Tells failures of MongoDB that pass by themselves. */
public class MongoFaults implements MethodRetryPredicate {

    /** Who has waited in vain for a primary need not wait once more. */
    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return isConflict(failure) && !isCausedBy(failure, MongoTimeoutException.class::isInstance);
    }

    /** Whether MongoDB asks to run the whole transaction again, above all after a write conflict. */
    public static boolean isConflict(Throwable failure) {
        return isCausedBy(failure, fault -> fault.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL));
    }

    /** Whether MongoDB cannot be reached or has no primary. */
    public static boolean isOutage(Throwable failure) {
        return isCausedBy(
                failure, fault -> fault instanceof MongoTimeoutException || fault instanceof MongoSocketException);
    }

    private static boolean isCausedBy(Throwable failure, Predicate<MongoException> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof MongoException fault && kind.test(fault));
    }
}
