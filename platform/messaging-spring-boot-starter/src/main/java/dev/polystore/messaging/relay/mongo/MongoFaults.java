package dev.polystore.messaging.relay.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import dev.polystore.messaging.consumer.TransientFault;

/** What passes by itself: a server that is away, an election, a conflict between two transactions. */
public final class MongoFaults implements TransientFault {

    @Override
    public boolean matches(Throwable fault) {
        return fault instanceof MongoSocketException
                || fault instanceof MongoTimeoutException
                || fault instanceof MongoException mongo
                        && (mongo.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                                || mongo.hasErrorLabel("RetryableWriteError"));
    }
}
