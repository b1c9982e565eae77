create table stock_level (
    sku      text   primary key check (sku ~ '^[A-Z0-9-]{3,32}$'),
    on_hand  bigint not null,   -- in the warehouse, reserved ones included
    reserved bigint not null,   -- set aside for orders
    version  bigint not null,   -- of the last change that was told
    -- The last guard against selling what is not there, whatever a transaction believed.
    constraint no_oversell check (0 <= reserved and reserved <= on_hand)
);

-- Why a level is what it is: on hand is the sum of its movements. Rows are only ever added.
create table stock_movement (
    position    bigint generated always as identity primary key,
    sku         text        not null references stock_level,
    kind        text        not null check (kind in ('RECEIVED', 'ADJUSTED', 'SHIPPED', 'RETURNED')),
    quantity    bigint      not null check (quantity <> 0),   -- on hand grows by it
    reference   text        not null,                         -- receipt, adjustment or order
    reason      text,
    occurred_at timestamptz not null,
    unique (sku, kind, reference)
);
create index stock_movement_of_product on stock_movement (sku, position);

grant select, insert on stock_level to ${app};
grant update (on_hand, reserved, version) on stock_level to ${app};
grant select, insert on stock_movement to ${app};
