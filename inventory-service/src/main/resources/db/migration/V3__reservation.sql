create table reservation (
    order_id   uuid        primary key,
    status     text        not null check (status in ('HELD', 'REFUSED', 'RELEASED', 'EXPIRED', 'COMMITTED', 'RETURNED')),
    decided_at timestamptz not null,   -- when the order was first heard of
    since      timestamptz not null,   -- when it got its status
    expires_at timestamptz not null
);
create index reservation_expires_at on reservation (expires_at) where status = 'HELD';

create table reservation_line (
    order_id uuid    not null references reservation,
    sku      text    not null,
    quantity integer not null check (quantity > 0),
    missing  boolean not null,   -- too few were there, so the order was refused
    primary key (order_id, sku)
);

grant select, insert on reservation to ${app};
grant update (status, since, expires_at) on reservation to ${app};
grant select, insert on reservation_line to ${app};
