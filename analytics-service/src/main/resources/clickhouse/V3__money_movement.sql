-- Money that came in or went back. Summed when it is asked for: a view that adds up as it goes would count a repeated
-- delivery twice.
create table if not exists money_movement (
    order_id    UUID,
    kind        Enum8('CAPTURED' = 1, 'REFUNDED' = 2),
    occurred_at DateTime64(3, 'UTC'),
    minor_units Int64,
    currency    LowCardinality(String)
)
engine = ReplacingMergeTree
partition by toYYYYMM(occurred_at)
order by (occurred_at, order_id, kind);

create materialized view if not exists money_movement_feed to money_movement as
with JSONExtract(payload, 'Tuple(orderId UUID, amount Tuple(minorUnits Int64, currency String))') as e
select
    e.orderId as order_id,
    if(type = 'payment.PaymentCaptured.v1', 'CAPTURED', 'REFUNDED') as kind,
    occurred_at,
    e.amount.minorUnits as minor_units,
    e.amount.currency as currency
from event
where type in ('payment.PaymentCaptured.v1', 'payment.PaymentRefunded.v1');
