create table product (
    sku        text primary key,
    name       text not null,
    version    int  not null,   -- of the catalog's event that was the last to name or retire it
    retired_at timestamptz
);

-- A price is valid until the product's next version that has one.
create table price (
    sku         text        not null references product,
    version     int         not null,
    minor_units bigint      not null,
    currency    text        not null,
    valid_from  timestamptz not null,
    primary key (sku, version)
);

grant select, insert, update on product to ${app};
grant select, insert on price to ${app};
