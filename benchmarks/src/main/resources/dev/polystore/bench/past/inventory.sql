-- A product for each old order: ten pieces came in, one was shipped.
insert into stock_level (sku, on_hand, reserved, version)
select 'OLD-' || n, 9, 0, 0 from generate_series($from, $to) n;

insert into stock_movement (sku, kind, quantity, reference, occurred_at)
select 'OLD-' || n, kind, quantity, reference, pg_temp.at(n)
from generate_series($from, $to) n, lateral (values
    ('RECEIVED', 10, 'past-' || n),
    ('SHIPPED', -1, pg_temp.id(n, 'order')::text)) movement (kind, quantity, reference);

insert into reservation (order_id, status, decided_at, since, expires_at)
select pg_temp.id(n, 'order'), 'COMMITTED', at, at, at + interval '7 days'
from generate_series($from, $to) n, pg_temp.at(n) at;

insert into reservation_line (order_id, sku, quantity, missing)
select pg_temp.id(n, 'order'), 'OLD-' || n, 1, false from generate_series($from, $to) n;

insert into shipment (id, order_id, tracking_number, street, city, postal_code, country, arranged_at)
select pg_temp.id(n, 'shipment'), pg_temp.id(n, 'order'), 'PSOLD' || n, 'Lindenweg 4', 'Leipzig', '04109', 'DE',
    pg_temp.at(n)
from generate_series($from, $to) n;
