-- Where events come in: it keeps nothing, but each copy of the read model has a view that takes them from here.
-- A column that event gets, this gets too.
create table if not exists incoming (
    id           UUID,
    type         LowCardinality(String),
    occurred_at  DateTime64(3, 'UTC'),
    published_at DateTime64(3, 'UTC'),
    topic        LowCardinality(String),
    partition    UInt16,
    payload      String
)
engine = Null;

-- Which copy answers: that of the greatest number. A row of it is the swap.
create table if not exists live_copy (
    number   UInt32,
    database String,
    since    DateTime64(3, 'UTC') default now64(3)
)
engine = ReplacingMergeTree
order by number;

-- Rebuilds and how far they are, written again each second while one goes on.
create table if not exists rebuild (
    id           UUID,
    requested_at DateTime64(3, 'UTC'),
    changed_at   DateTime64(6, 'UTC') default now64(6),
    document     String
)
engine = ReplacingMergeTree(changed_at)
order by id;

-- What operators did about rebuilds, and why.
create table if not exists rebuild_action (
    rebuild_id UUID,
    at         DateTime64(3, 'UTC') default now64(3),
    act        LowCardinality(String),
    actor      String,
    reason     String
)
engine = MergeTree
order by (rebuild_id, at);

-- Orders whose rows were written anew, by whom, and why.
create table if not exists order_refresh (
    order_id     UUID,
    refreshed_at DateTime64(3, 'UTC'),
    events       UInt32,
    actor        String,
    reason       String
)
engine = MergeTree
order by (order_id, refreshed_at);
