-- Outbox and inbox of a service. Flyway placeholders: app (who serves), relay (who replicates).

create table outbox (
    position      bigint generated always as identity primary key,
    id            uuid        not null,
    aggregatetype text        not null, -- the topic
    aggregateid   text        not null, -- the key
    type          text        not null,
    payload       text        not null,
    headers       jsonb       not null,
    created_at    timestamptz not null default clock_timestamp()
);
create index outbox_created_at on outbox (created_at);

-- Deletions are not published, so that cleaning up costs the relay nothing.
create publication outbox_publication for table outbox with (publish = 'insert');

create table inbox (
    consumer    text        not null,
    message_id  uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, message_id)
);
create index inbox_received_at on inbox (received_at);

create table parked_key (
    consumer    text        not null,
    topic       text        not null,
    message_key text        not null,
    cause       text        not null,
    since       timestamptz not null default now(),
    primary key (consumer, topic, message_key)
);

create table relay_offset (
    slot_name text primary key,
    source    text        not null,
    position  text        not null,
    stored_at timestamptz not null default now()
);

grant select, insert, delete on outbox, inbox to ${app};
grant select, insert, update, delete on parked_key to ${app}; -- update: to lock a key
grant select on outbox to ${relay};
grant select, insert, update, delete on relay_offset to ${relay};
