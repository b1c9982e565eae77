-- One row per cart: when it was started, when it was checked out, and as which order.
create table if not exists cart (
    cart_id        UUID,
    started_at     SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
    checked_out_at SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
    order_id       SimpleAggregateFunction(max, UUID),
    index started_at started_at type minmax granularity 1
)
engine = AggregatingMergeTree
partition by toYYYYMM(UUIDv7ToDateTime(cart_id, 'UTC'))
order by (UUIDv7ToDateTime(cart_id, 'UTC'), cart_id);

create materialized view if not exists cart_feed to cart as
with JSONExtract(payload, 'Tuple(cartId UUID, orderId UUID)') as e
select
    e.cartId as cart_id,
    if(type = 'cart.CartStarted.v1', occurred_at, toDateTime64(0, 3, 'UTC')) as started_at,
    if(type = 'cart.CartCheckedOut.v1', occurred_at, toDateTime64(0, 3, 'UTC')) as checked_out_at,
    e.orderId as order_id
from event
where type in ('cart.CartStarted.v1', 'cart.CartCheckedOut.v1');
