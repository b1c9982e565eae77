-- Sagas that have ended: how, and when they had begun.
create table if not exists saga (
    saga_id    UUID,
    saga       LowCardinality(String),
    outcome    LowCardinality(String),
    started_at DateTime64(3, 'UTC'),
    ended_at   DateTime64(3, 'UTC')
)
engine = ReplacingMergeTree
partition by toYYYYMM(ended_at)
order by (ended_at, saga_id);

create materialized view if not exists saga_feed to saga as
with JSONExtract(payload, 'Tuple(sagaId UUID, saga String, outcome String, startedAt String)') as e
select
    e.sagaId as saga_id,
    e.saga as saga,
    e.outcome as outcome,
    parseDateTime64BestEffortOrZero(e.startedAt, 3, 'UTC') as started_at,
    occurred_at as ended_at
from event
where type = 'order.SagaEnded.v1';
