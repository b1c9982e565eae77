create table ledger_account (
    name    text primary key,
    meaning text not null
);
insert into ledger_account values
    ('provider-clearing', 'What the payment provider owes us'),
    ('revenue', 'What we have earned'),
    ('refunds', 'What we have given back');

create table ledger_posting (
    id          uuid        primary key,
    order_id    uuid        not null references payment,
    kind        text        not null check (kind in ('CAPTURE', 'REFUND')),
    occurred_at timestamptz not null,
    unique (order_id, kind)
);

create table ledger_entry (
    posting_id  uuid   not null references ledger_posting,
    account     text   not null references ledger_account,
    minor_units bigint not null,   -- debits above zero, credits below
    currency    text   not null check (currency ~ '^[A-Z]{3}$'),
    primary key (posting_id, account)
);

-- A posting sums to zero: all of its entries come in one statement, and each statement is checked.
create function refuse_unbalanced_entries() returns trigger language plpgsql as $$
declare
    unbalanced uuid;
begin
    select posting_id into unbalanced from inserted
        group by posting_id, currency having sum(minor_units) <> 0 limit 1;
    if found then
        raise check_violation using message = format('Posting %s does not sum to zero', unbalanced);
    end if;
    return null;
end $$;
create trigger ledger_entry_balanced after insert on ledger_entry
    referencing new table as inserted for each statement execute function refuse_unbalanced_entries();

create function refuse_empty_posting() returns trigger language plpgsql as $$
begin
    if not exists (select from ledger_entry where posting_id = new.id) then
        raise check_violation using message = format('Posting %s has no entries', new.id);
    end if;
    return null;
end $$;
create constraint trigger ledger_posting_filled after insert on ledger_posting
    deferrable initially deferred for each row execute function refuse_empty_posting();

-- Append-only: twice, by the rights of the service and for everyone else by a trigger.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise insufficient_privilege using
        message = 'The ledger is append-only',
        hint = 'Correct it with another posting.';
end $$;
create trigger ledger_posting_append_only before update or delete or truncate on ledger_posting
    for each statement execute function refuse_change();
create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();

grant select on ledger_account to ${app};
grant select, insert on ledger_posting, ledger_entry to ${app};
