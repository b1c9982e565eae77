insert into payment (order_id, status, minor_units, currency, created_at, changed_at, version)
select pg_temp.id(n, 'order'), 'CAPTURED', 2000, 'EUR', at, at, 2
from generate_series($from, $to) n, pg_temp.at(n) at;

insert into ledger_posting (id, order_id, kind, occurred_at)
select pg_temp.id(n, 'posting'), pg_temp.id(n, 'order'), 'CAPTURE', pg_temp.at(n)
from generate_series($from, $to) n;

insert into ledger_entry (posting_id, account, minor_units, currency)
select pg_temp.id(n, 'posting'), account, minor_units, 'EUR'
from generate_series($from, $to) n, (values ('provider-clearing', 2000), ('revenue', -2000)) entry (account, minor_units);
