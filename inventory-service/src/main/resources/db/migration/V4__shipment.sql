create table shipment (
    id              uuid        primary key,
    order_id        uuid        not null unique references reservation,
    tracking_number text        not null unique,
    street          text        not null,
    city            text        not null,
    postal_code     text        not null,
    country         text        not null,
    arranged_at     timestamptz not null,
    dispatched_at   timestamptz,
    delivered_at    timestamptz,
    cancelled_at    timestamptz,
    check (dispatched_at is null or cancelled_at is null),
    check (delivered_at is null or dispatched_at is not null)
);

grant select, insert on shipment to ${app};
grant update (dispatched_at, delivered_at, cancelled_at) on shipment to ${app};
