-- Sagas of a service and their log. Flyway placeholder: app (who serves).

create table saga (
    id         uuid primary key,
    name       text        not null,
    subject    text,                 -- what the run is about, for humans who look for it
    status     text        not null,
    direction  text        not null,
    data       jsonb       not null,
    steps      jsonb       not null, -- progress by name of the step
    deadline   timestamptz,          -- when time is up for the first of the awaited commands
    version    integer     not null,
    started_at timestamptz not null,
    changed_at timestamptz not null,
    ended_at   timestamptz
);
create index saga_deadline on saga (deadline) where deadline is not null;
create index saga_status on saga (status, id);
create index saga_subject on saga (subject, id);

-- The audit trail. A reply to a saga that does not exist is noted too, hence no foreign key.
create table saga_log (
    position   bigint generated always as identity primary key,
    saga_id    uuid        not null,
    at         timestamptz not null,
    kind       text        not null,
    step       text,
    command_id uuid,
    type       text,                 -- of the message that was sent or came, as on the wire
    detail     jsonb
);
create index saga_log_saga on saga_log (saga_id, position);

grant select, insert, update on saga to ${app};
grant select, insert on saga_log to ${app};
