insert into orders (id, customer_id, lines, shipping_address, status, cancellation_requested, shipment_id,
    tracking_number, history, version)
select
    pg_temp.id(n, 'order'),
    pg_temp.id(n % 50000, 'customer'),
    jsonb_build_array(jsonb_build_object('sku', 'OLD-' || n, 'name', 'Something of the past', 'quantity', 1,
        'unitPrice', jsonb_build_object('minorUnits', 2000, 'currency', 'EUR'))),
    pg_temp.address(),
    'CONFIRMED',
    false,
    pg_temp.id(n, 'shipment'),
    'PSOLD' || n,
    jsonb_build_array(
        jsonb_build_object('at', pg_temp.iso(at), 'kind', 'PLACED', 'status', 'PENDING', 'version', 1),
        jsonb_build_object('at', pg_temp.iso(at), 'kind', 'CONFIRMED', 'status', 'CONFIRMED', 'version', 2),
        jsonb_build_object('at', pg_temp.iso(at), 'kind', 'SHIPMENT_ARRANGED', 'status', 'CONFIRMED', 'version', 3)),
    3
from generate_series($from, $to) n, pg_temp.at(n) at;

insert into saga (id, name, subject, status, direction, data, steps, version, started_at, changed_at, ended_at)
select
    pg_temp.id(n, 'order'),
    'place-order',
    pg_temp.id(n, 'order')::text,
    'COMPLETED',
    'FORWARD',
    jsonb_build_object(
        'orderId', pg_temp.id(n, 'order'),
        'lines', jsonb_build_array(jsonb_build_object('sku', 'OLD-' || n, 'quantity', 1)),
        'total', jsonb_build_object('minorUnits', 2000, 'currency', 'EUR'),
        'address', pg_temp.address(),
        'paymentToken', 'tok_approved'),
    (select jsonb_object_agg(step, '{"state": "DONE", "parked": false, "attempts": 0}'::jsonb)
        from unnest(array['place-order', 'reserve-stock', 'authorize-payment', 'capture-payment', 'confirm-order',
            'arrange-shipment', 'complete-order']) step),
    3, at, at, at
from generate_series($from, $to) n, pg_temp.at(n) at;

insert into saga_log (saga_id, at, kind, step, command_id, type)
select pg_temp.id(n, 'order'), pg_temp.at(n), kind, step, pg_temp.id(n, step), type
from generate_series($from, $to) n, (values
    ('STARTED', null, null),
    ('ACTION_PERFORMED', 'place-order', null),
    ('COMMAND_SENT', 'reserve-stock', 'inventory.ReserveStock.v1'),
    ('COMMAND_SENT', 'authorize-payment', 'payment.AuthorizePayment.v1'),
    ('REPLY_ACCEPTED', 'reserve-stock', 'inventory.StockReserved.v1'),
    ('REPLY_ACCEPTED', 'authorize-payment', 'payment.PaymentAuthorized.v1'),
    ('COMMAND_SENT', 'capture-payment', 'payment.CapturePayment.v1'),
    ('REPLY_ACCEPTED', 'capture-payment', 'payment.PaymentCaptured.v1'),
    ('ACTION_PERFORMED', 'confirm-order', null),
    ('COMMAND_SENT', 'arrange-shipment', 'inventory.ArrangeShipment.v1'),
    ('REPLY_ACCEPTED', 'arrange-shipment', 'inventory.ShipmentArranged.v1'),
    ('ACTION_PERFORMED', 'complete-order', null),
    ('COMPLETED', null, null)) entry (kind, step, type);
