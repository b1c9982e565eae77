-- One row is one order. What is only ever read and written with it (lines, address, history) is JSON in the row.
create table orders (
    id                     uuid primary key,
    customer_id            uuid    not null,
    cart_id                uuid,
    lines                  jsonb   not null,
    shipping_address       jsonb   not null,
    status                 text    not null
        check (status in ('PENDING', 'CONFIRMED', 'REJECTED', 'CANCELLING', 'CANCELLED')),
    rejection_reason       text,
    rejection_detail       text,
    cancellation_requested boolean not null,
    shipment_id            uuid,
    tracking_number        text,
    history                jsonb   not null,
    version                bigint  not null,
    check ((status = 'REJECTED') = (rejection_reason is not null))
);
create index orders_of_customer on orders (customer_id, id);
create index orders_by_status on orders (status, id);

-- Orders with a price, or a product, that the price list has not heard of yet.
create table undecided_order (
    order_id      uuid primary key references orders,
    payment_token text        not null,
    decided_at    timestamptz not null,
    patient_until timestamptz not null
);

create table idempotency_key (
    key         text primary key,
    fingerprint text        not null,
    order_id    uuid        not null,
    claimed_at  timestamptz not null default now()
);
create index idempotency_key_claimed_at on idempotency_key (claimed_at);

-- What was bought never changes, and orders are kept.
grant select, insert on orders to ${app};
grant update (status, rejection_reason, rejection_detail, cancellation_requested, shipment_id, tracking_number,
              history, version) on orders to ${app};
grant select, insert, update, delete on undecided_order to ${app};
grant select, insert, delete on idempotency_key to ${app};
