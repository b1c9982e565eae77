insert into event (id, type, occurred_at, published_at, topic, partition, payload)
with
    -- An order every 20 seconds.
    1777600000000 + number * 20000 as millis,
    lower(leftPad(hex(toUInt64(millis)), 12, '0')) as padded,
    right(padded, 12) as time,
    lower(leftPad(hex(sipHash64(number)), 16, '0')) as random,
    concat(substring(time, 1, 8), '-', substring(time, 9, 4), '-7', substring(random, 1, 3)) as front,
    concat(substring(random, 4, 3), '-', substring(random, 5, 12)) as back,
    concat(front, '-8', back) as order_id,
    concat(front, '-9', back) as cart_id,
    concat(front, '-a', back) as left_cart_id,
    concat(front, '-b', back) as saga_id,
    concat('00000000-0000-7000-8000-', leftPad(toString(sipHash64(number) % 50000), 12, '0')) as customer_id,
    multiIf(number % 20 < 16, 'delivered', number % 20 < 18, 'declined', number % 20 < 19, 'rejected', 'cancelled') as ending,
    1000 + sipHash64(number, 9) % 20000 as price,
    concat('SKU-', toString(toUInt32(pow(sipHash64(number, 5) % 1000 / 1000, 2) * 200))) as sku,
    concat('SKU-X', toString(sipHash64(number, 6) % 200)) as other_sku,
    concat('{"minorUnits":', toString(price), ',"currency":"EUR"}') as money,
    concat('{"minorUnits":', toString(price * 3), ',"currency":"EUR"}') as total,
    concat('{"orderId":"', order_id, '"') as of_order,
    concat(',"shipmentId":"', order_id, '","trackingNumber":"PS', random, '"}') as of_shipment,
    concat('{"sku":"', sku, '","onHand":100,"reserved":', toString(number % 9), ',"version":', toString(number), '}') as stock,
    arrayJoin(arrayConcat(
        [
            ('cart.CartStarted.v1', 0, concat('{"cartId":"', cart_id, '"}')),
            ('cart.CartStarted.v1', 7, concat('{"cartId":"', left_cart_id, '"}')),
            ('cart.CartCheckedOut.v1', 5000, concat(of_order, ',"cartId":"', cart_id, '"}')),
            ('order.OrderPlaced.v1', 5050, concat(
                of_order, ',"customerId":"', customer_id, '","cartId":"', cart_id, '","total":', total, ',"lines":[',
                '{"sku":"', sku, '","name":"Product ', sku, '","quantity":1,"unitPrice":', money, '},',
                '{"sku":"', other_sku, '","name":"Thing ', other_sku, '","quantity":2,"unitPrice":', money, '}]}')),
            ('inventory.StockLevelChanged.v1', 5080, stock),
            ('order.SagaEnded.v1', 5250 + sipHash64(number, 11) % 2000, concat(
                '{"sagaId":"', saga_id, '","saga":"place-order","outcome":"',
                if(ending in ('delivered', 'cancelled'), 'COMPLETED', 'COMPENSATED'),
                '","startedAt":"', formatDateTime(fromUnixTimestamp64Milli(millis), '%Y-%m-%dT%H:%i:%SZ', 'UTC'), '"}'))
        ],
        if(ending = 'declined',
            [('payment.PaymentDeclined.v1', 5100, concat(of_order, ',"reason":"DECLINED"}'))],
            [('payment.PaymentAuthorized.v1', 5100, concat(of_order, ',"amount":', total, '}'))]),
        if(ending in ('declined', 'rejected'),
            [('order.OrderRejected.v1', 5200, concat(of_order, ',"reason":"', upper(ending), '","detail":"No"}'))],
            [
                ('payment.PaymentCaptured.v1', 5200, concat(of_order, ',"amount":', total, '}')),
                ('order.OrderConfirmed.v1', 5250, concat(of_order, '}')),
                ('inventory.ShipmentArranged.v1', 5300, concat(of_order, of_shipment)),
                ('inventory.ShipmentDispatched.v1', 9000000, concat(of_order, of_shipment)),
                ('inventory.ShipmentDelivered.v1', 100000000, concat(of_order, of_shipment))
            ]),
        if(ending = 'cancelled',
            [
                ('payment.PaymentRefunded.v1', 200000000, concat(of_order, ',"amount":', total, '}')),
                ('inventory.StockReturned.v1', 200000100, concat(of_order, '}')),
                ('order.OrderCancelled.v1', 200000200, concat(of_order, '}'))
            ],
            []))) as told
select
    reinterpretAsUUID(concat(
        reinterpretAsFixedString(sipHash64(number, told.1, told.2)), reinterpretAsFixedString(sipHash64(told.1, number)))) as id,
    told.1 as type,
    fromUnixTimestamp64Milli(toInt64(millis + told.2), 'UTC') as occurred_at,
    occurred_at as published_at,
    concat(substringIndex(type, '.', 1), '.events') as topic,
    number % 12 as partition,
    told.3 as payload
from numbers(:first, :orders)
