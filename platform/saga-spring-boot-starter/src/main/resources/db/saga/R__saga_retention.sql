-- Who serves also removes sagas that ended long ago. May be run again.

create index if not exists saga_ended on saga (ended_at) where ended_at is not null;
create index if not exists saga_log_ignored on saga_log (at) where kind = 'REPLY_IGNORED';

grant delete on saga, saga_log to ${app};
