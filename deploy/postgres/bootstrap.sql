-- The three users of one service's database. Runs as superuser inside that database, as often as one likes.
-- The owner migrates the schema; the app user and the relay get their rights on its tables from the migrations.
do $$
begin
    if not exists (select from pg_roles where rolname = '${owner}') then
        create role "${owner}";
    end if;
    if not exists (select from pg_roles where rolname = '${app}') then
        create role "${app}";
    end if;
    if not exists (select from pg_roles where rolname = '${relay}') then
        create role "${relay}";
    end if;
end
$$;

alter role "${owner}" with login password '${owner_password}';
alter role "${app}" with login password '${app_password}';
alter role "${relay}" with login replication password '${relay_password}';

alter database "${db}" owner to "${owner}";
revoke all on database "${db}" from public;
grant connect, temporary on database "${db}" to "${owner}";
grant connect on database "${db}" to "${app}", "${relay}";

alter schema public owner to "${owner}";
revoke all on schema public from public;
grant usage on schema public to "${app}", "${relay}";
