-- When old order number n was placed, and ids that are the same in each database: UUID version 7 of that moment.
create function pg_temp.at(n bigint) returns timestamptz language sql immutable
    return to_timestamp($first_second + n * $seconds_between);

create function pg_temp.id(n bigint, kind text) returns uuid language sql immutable
    return (lpad(to_hex((extract(epoch from pg_temp.at(n)) * 1000)::bigint), 12, '0')
        || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid;

create function pg_temp.iso(at timestamptz) returns text language sql immutable
    return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

create function pg_temp.address() returns jsonb language sql immutable
    return '{"street": "Lindenweg 4", "city": "Leipzig", "postalCode": "04109", "country": "DE"}'::jsonb;
