-- What was ordered; each product occurs once in an order.
create table if not exists order_line (
    placed_at   DateTime64(3, 'UTC'),
    order_id    UUID,
    sku         String,
    name        String,
    quantity    UInt32,
    minor_units Int64,
    currency    LowCardinality(String)
)
engine = ReplacingMergeTree
partition by toYYYYMM(placed_at)
order by (placed_at, order_id, sku);

create materialized view if not exists order_line_feed to order_line as
with JSONExtract(payload, 'Tuple(
    orderId UUID,
    lines Array(Tuple(
        sku String, name String, quantity UInt32, unitPrice Tuple(minorUnits Int64, currency String))))') as e
select
    occurred_at as placed_at,
    e.orderId as order_id,
    line.sku as sku,
    line.name as name,
    line.quantity as quantity,
    line.unitPrice.minorUnits as minor_units,
    line.unitPrice.currency as currency
from event
array join e.lines as line
where type = 'order.OrderPlaced.v1';

-- What a product is called now; the greatest version stays.
create table if not exists product (
    sku      String,
    version  UInt64,
    name     String,
    category String
)
engine = ReplacingMergeTree(version)
order by sku;

create materialized view if not exists product_feed to product as
with JSONExtract(payload, 'Tuple(sku String, version UInt64, name String, category String)') as e
select e.sku as sku, e.version as version, e.name as name, e.category as category
from event
where type in ('catalog.ProductAdded.v1', 'catalog.ProductChanged.v1');

-- How much there is of it now.
create table if not exists stock_level (
    sku      String,
    version  UInt64,
    on_hand  Int64,
    reserved Int64
)
engine = ReplacingMergeTree(version)
order by sku;

create materialized view if not exists stock_level_feed to stock_level as
with JSONExtract(payload, 'Tuple(sku String, version UInt64, onHand Int64, reserved Int64)') as e
select e.sku as sku, e.version as version, e.onHand as on_hand, e.reserved as reserved
from event
where type = 'inventory.StockLevelChanged.v1';
