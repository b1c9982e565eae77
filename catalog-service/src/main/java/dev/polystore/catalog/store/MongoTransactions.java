package dev.polystore.catalog.store;

import static com.mongodb.MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;

/** Lets {@code @Transactional} mean a transaction of MongoDB: on one snapshot, committed by a majority. */
class MongoTransactions extends MongoTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final int COMMIT_ATTEMPTS = 5;
    private static final TransactionOptions OPTIONS = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY)
            .build();

    MongoTransactions(MongoDatabaseFactory databases) {
        super(databases, OPTIONS);
    }

    /** Asks again as long as it is not known whether the commit has arrived: committing twice does no harm. */
    @Override
    protected void doCommit(MongoTransactionObject transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.commitTransaction();
                return;
            } catch (MongoException failure) {
                if (attempt == COMMIT_ATTEMPTS || !failure.hasErrorLabel(UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)) {
                    throw failure;
                }
            }
        }
    }
}
