-- Every event that came in, once: a delivery that is repeated writes the same row again, and merges keep one.
-- The views are fed from inserts into this table; a new view is filled by selecting from it.
create table if not exists event (
    id           UUID,
    type         LowCardinality(String),
    occurred_at  DateTime64(3, 'UTC'),
    published_at DateTime64(3, 'UTC'),
    topic        LowCardinality(String),
    partition    UInt16,
    payload      String codec (ZSTD(3))
)
engine = ReplacingMergeTree
partition by toYYYYMM(occurred_at)
order by (type, occurred_at, id);

-- How far each partition of a topic has come in.
create table if not exists progress (
    topic        LowCardinality(String),
    partition    UInt16,
    published_at SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
)
engine = AggregatingMergeTree
order by (topic, partition);

create materialized view if not exists progress_feed to progress as
select topic, partition, max(event.published_at) as published_at
from event
group by topic, partition;
