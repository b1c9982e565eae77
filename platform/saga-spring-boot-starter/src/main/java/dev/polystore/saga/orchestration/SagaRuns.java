package dev.polystore.saga.orchestration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Loads runs into the current transaction and stores what has become of them. */
class SagaRuns {

    private final SagaStore store;
    private final SagaLog log;
    private final SagaEffects effects;
    private final CommitsUnderWay commits;
    private final Clock clock;

    SagaRuns(SagaStore store, SagaLog log, SagaEffects effects, CommitsUnderWay commits, Clock clock) {
        this.store = store;
        this.commits = commits;
        this.log = log;
        this.effects = effects;
        this.clock = clock;
    }

    /** As precise as the database is. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** If its id is taken, the transaction cannot commit. */
    <D> void start(RegisteredSaga<D> saga, UUID id, D data) {
        var now = now();
        var start = saga.execution().start(id, data);
        var run = open(StoredSaga.started(saga, start, now), now);
        store.add(run.saga());
        run.apply(start);
        run.lines().forEach(log::append);
    }

    /** Locked until the end of the transaction, in the sequence of their ids. */
    List<SagaRun<?>> load(Collection<UUID> ids) {
        return open(store.lock(ids), now());
    }

    /** The same for runs that somebody has heard of: those that cannot be seen yet are waited for. */
    List<SagaRun<?>> loadHeardOf(Collection<UUID> ids) {
        var seen = load(ids);
        var unseen = new HashSet<>(ids);
        seen.forEach(run -> unseen.remove(run.saga().id()));
        if (unseen.isEmpty()) {
            return seen;
        }
        commits.await(unseen);
        return Stream.concat(seen.stream(), load(unseen).stream()).toList();
    }

    /** Some whose time is up and which nobody else is at. */
    List<SagaRun<?>> loadDue(int limit) {
        var now = now();
        return open(store.lockDue(now, limit), now);
    }

    List<SagaRun<?>> loadIfDue(UUID id) {
        var now = now();
        return open(store.lockIfDue(id, now), now);
    }

    private List<SagaRun<?>> open(List<StoredSaga<?>> sagas, Instant now) {
        return sagas.stream().<SagaRun<?>>map(saga -> open(saga, now)).toList();
    }

    private <D> SagaRun<D> open(StoredSaga<D> saga, Instant now) {
        return new SagaRun<>(saga, effects, now);
    }

    void save(Collection<SagaRun<?>> runs) {
        save(runs, List.of());
    }

    void save(Collection<SagaRun<?>> runs, List<LogLine> further) {
        var changed = runs.stream()
                .filter(SagaRun::isChanged)
                .<StoredSaga<?>>map(SagaRun::saga)
                .toList();
        if (!changed.isEmpty()) {
            store.update(changed, now());
        }
        runs.forEach(run -> run.lines().forEach(log::append));
        further.forEach(log::append);
    }
}
