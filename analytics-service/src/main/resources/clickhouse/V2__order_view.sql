-- One row per order. Its events arrive in any order and more than once: each column is the greatest value, or the set of
-- all values, that any of them brought, so neither matters. A status is the greater the later it comes in an order's life.
-- No column is a tuple: of a tuple's element, FINAL gives that of any row and not that of the greatest tuple.
create table if not exists order_view (
    order_id          UUID,
    placed_at         SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
    customer_id       SimpleAggregateFunction(max, UUID),
    cart_id           SimpleAggregateFunction(max, UUID),
    total_minor_units SimpleAggregateFunction(max, Int64),
    total_currency    SimpleAggregateFunction(max, String),
    pieces            SimpleAggregateFunction(max, UInt32),
    lines             SimpleAggregateFunction(max, String),
    status            SimpleAggregateFunction(max, Enum8(
        'UNKNOWN' = 0, 'PENDING' = 1, 'CONFIRMED' = 2, 'REJECTED' = 3, 'CANCELLED' = 4)),
    rejection_reason  SimpleAggregateFunction(max, String),
    rejection_detail  SimpleAggregateFunction(max, String),
    payment_status    SimpleAggregateFunction(max, Enum8(
        'NONE' = 0, 'AUTHORIZED' = 1, 'DECLINED' = 2, 'CAPTURE_DECLINED' = 3, 'VOIDED' = 4, 'CAPTURED' = 5, 'REFUNDED' = 6)),
    payment_at        SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
    payment_reason    SimpleAggregateFunction(max, String),
    paid_minor_units  SimpleAggregateFunction(max, Int64),
    paid_currency     SimpleAggregateFunction(max, String),
    shipment_status   SimpleAggregateFunction(max, Enum8(
        'NONE' = 0, 'ARRANGED' = 1, 'DISPATCHED' = 2, 'DELIVERED' = 3, 'RETURNED' = 4)),
    shipment_at       SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
    shipment_id       SimpleAggregateFunction(max, UUID),
    tracking_number   SimpleAggregateFunction(max, String),
    timeline          SimpleAggregateFunction(groupUniqArrayArray, Array(Tuple(
        at DateTime64(3, 'UTC'), type String, detail String))),
    index placed_at placed_at type minmax granularity 1,
    index customer_id customer_id type bloom_filter granularity 1
)
engine = AggregatingMergeTree
-- A UUID sorts by its second half, which is random; the time within it keeps orders of one day together.
partition by toYYYYMM(UUIDv7ToDateTime(order_id, 'UTC'))
order by (UUIDv7ToDateTime(order_id, 'UTC'), order_id);

create materialized view if not exists order_view_from_carts to order_view as
select
    JSONExtract(payload, 'orderId', 'UUID') as order_id,
    [(occurred_at, type, '')] as timeline
from event
where type = 'cart.CartCheckedOut.v1';

create materialized view if not exists order_view_from_placed_orders to order_view as
with JSONExtract(payload, 'Tuple(
    orderId UUID, customerId UUID, cartId UUID,
    total Tuple(minorUnits Int64, currency String),
    lines Array(Tuple(quantity UInt32)))') as e
select
    e.orderId as order_id,
    occurred_at as placed_at,
    e.customerId as customer_id,
    e.cartId as cart_id,
    e.total.minorUnits as total_minor_units,
    e.total.currency as total_currency,
    arraySum(e.lines.quantity) as pieces,
    JSONExtractRaw(payload, 'lines') as lines,
    'PENDING' as status,
    [(occurred_at, type, '')] as timeline
from event
where type = 'order.OrderPlaced.v1';

create materialized view if not exists order_view_from_ended_orders to order_view as
with JSONExtract(payload, 'Tuple(orderId UUID, reason String, detail String)') as e
select
    e.orderId as order_id,
    transform(
        type,
        ['order.OrderConfirmed.v1', 'order.OrderRejected.v1', 'order.OrderCancelled.v1'],
        ['CONFIRMED', 'REJECTED', 'CANCELLED'],
        'UNKNOWN') as status,
    e.reason as rejection_reason,
    e.detail as rejection_detail,
    [(occurred_at, type, if(e.reason = '', '', concat(e.reason, ': ', e.detail)))] as timeline
from event
where type in ('order.OrderConfirmed.v1', 'order.OrderRejected.v1', 'order.OrderCancelled.v1');

create materialized view if not exists order_view_from_payments to order_view as
with JSONExtract(payload, 'Tuple(
    orderId UUID, reason String, amount Tuple(minorUnits Int64, currency String))') as e
select
    e.orderId as order_id,
    transform(
        type,
        ['payment.PaymentAuthorized.v1', 'payment.PaymentDeclined.v1', 'payment.CaptureDeclined.v1',
            'payment.AuthorizationVoided.v1', 'payment.PaymentCaptured.v1', 'payment.PaymentRefunded.v1'],
        ['AUTHORIZED', 'DECLINED', 'CAPTURE_DECLINED', 'VOIDED', 'CAPTURED', 'REFUNDED'],
        'NONE') as payment_status,
    occurred_at as payment_at,
    e.reason as payment_reason,
    e.amount.minorUnits as paid_minor_units,
    e.amount.currency as paid_currency,
    [(occurred_at, type, e.reason)] as timeline
from event
where startsWith(type, 'payment.');

create materialized view if not exists order_view_from_shipments to order_view as
with JSONExtract(payload, 'Tuple(orderId UUID, shipmentId UUID, trackingNumber String)') as e
select
    e.orderId as order_id,
    transform(
        type,
        ['inventory.ShipmentArranged.v1', 'inventory.ShipmentDispatched.v1', 'inventory.ShipmentDelivered.v1',
            'inventory.StockReturned.v1'],
        ['ARRANGED', 'DISPATCHED', 'DELIVERED', 'RETURNED'],
        'NONE') as shipment_status,
    occurred_at as shipment_at,
    e.shipmentId as shipment_id,
    e.trackingNumber as tracking_number,
    [(occurred_at, type, e.trackingNumber)] as timeline
from event
where type in (
    'inventory.ShipmentArranged.v1', 'inventory.ShipmentDispatched.v1', 'inventory.ShipmentDelivered.v1',
    'inventory.StockReturned.v1');
