package dev.polystore.messaging.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers rows while a transaction goes on and writes them all at once, just before it commits: so code that handles one
 * thing after the other costs one statement. Until then the transaction itself does not find them in the database.
 *
 * <p>What is written by several of these in one transaction is written in the sequence in which each got its first row.
 */
public final class WriteBehind<T> {

    private final Consumer<List<T>> write;

    /** @param write writes rows in their sequence, as a part of the current transaction */
    public WriteBehind(Consumer<List<T>> write) {
        this.write = write;
    }

    /** @throws IllegalStateException outside of a transaction */
    public void add(T row) {
        UnwrittenRows.ofTransaction().add(this, row);
    }

    /** The rows of one of these in one transaction. */
    static final class Batch<T> {

        private final WriteBehind<T> destination;
        private final List<T> rows = new ArrayList<>();

        Batch(WriteBehind<T> destination) {
            this.destination = destination;
        }

        void add(T row) {
            rows.add(row);
        }

        void write() {
            destination.write.accept(rows);
        }
    }

    /** Whether there is a transaction to write with. */
    public static boolean isPossible() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
