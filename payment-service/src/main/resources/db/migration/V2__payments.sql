create table payment (
    order_id    uuid        primary key,
    status      text        not null check (status in
        ('PENDING', 'AUTHORIZED', 'DECLINED', 'VOIDED', 'CAPTURED', 'CAPTURE_DECLINED', 'REFUNDED')),
    reason      text,
    in_doubt    text        check (in_doubt in ('AUTHORIZE', 'CAPTURE', 'VOID', 'REFUND')),
    minor_units bigint,
    currency    text        check (currency ~ '^[A-Z]{3}$'),
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    version     integer     not null,
    check ((minor_units is null) = (currency is null)),
    check (status in ('PENDING', 'VOIDED') or minor_units is not null),
    check (status not in ('DECLINED', 'CAPTURE_DECLINED') or reason is not null)
);
create index payment_in_doubt on payment (changed_at) where in_doubt is not null;

grant select, insert, update on payment to ${app};
