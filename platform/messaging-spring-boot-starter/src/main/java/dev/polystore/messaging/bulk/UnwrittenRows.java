package dev.polystore.messaging.bulk;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the current transaction has still to write before it commits. */
final class UnwrittenRows implements TransactionSynchronization {

    private final SequencedMap<WriteBehind<?>, WriteBehind.Batch<?>> batches = new LinkedHashMap<>();

    static UnwrittenRows ofTransaction() {
        if (TransactionSynchronizationManager.getResource(UnwrittenRows.class) instanceof UnwrittenRows known) {
            return known;
        }
        if (!WriteBehind.isPossible()) {
            throw new IllegalStateException("Rows are gathered for the end of a transaction, and there is none");
        }
        var fresh = new UnwrittenRows();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        TransactionSynchronizationManager.bindResource(UnwrittenRows.class, fresh);
        return fresh;
    }

    @SuppressWarnings("unchecked") // the batch of a destination takes its rows
    <T> void add(WriteBehind<T> destination, T row) {
        ((WriteBehind.Batch<T>) batches.computeIfAbsent(destination, WriteBehind.Batch::new)).add(row);
    }

    /** To write may add more, so this goes on until nothing is left. */
    @Override
    public void beforeCommit(boolean readOnly) {
        while (!batches.isEmpty()) {
            batches.pollFirstEntry().getValue().write();
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(UnwrittenRows.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(UnwrittenRows.class, this);
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResource(UnwrittenRows.class);
    }
}
