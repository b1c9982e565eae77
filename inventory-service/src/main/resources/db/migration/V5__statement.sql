-- An auditor asks what was shipped for an order, and what went back.
create index stock_movement_of_order on stock_movement (reference) where kind in ('SHIPPED', 'RETURNED');

-- What an operator released by hand; rows are only ever added.
create table reservation_release (
    position    bigint      generated always as identity primary key,
    order_id    uuid        not null references reservation,
    actor       text        not null,
    reason      text        not null,
    released_at timestamptz not null
);
create index reservation_release_of_order on reservation_release (order_id, position);

grant select, insert on reservation_release to ${app};
