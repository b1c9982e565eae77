-- What a merchant asked for, and what has become of it.
create table if not exists authorization (
    reference   text    not null primary key,
    minor_units integer not null,
    currency    text    not null,
    token       text    not null,
    status      text    not null,
    reason      text
) strict, without rowid;

-- What was answered at the time. Amount and token of an authorization never change, so they stand only there.
create table if not exists answer (
    idempotency_key text not null primary key,
    request         text not null,
    reference       text not null,
    status          text not null,
    reason          text
) strict, without rowid;

-- Money taken. Nothing is ever deleted here, so the numbers have no gaps, and the last one is how many there are.
create table if not exists charge (
    number      integer not null primary key,
    reference   text    not null unique,
    minor_units integer not null,
    currency    text    not null,
    captured_at text    not null,
    refunded_at text
) strict;
