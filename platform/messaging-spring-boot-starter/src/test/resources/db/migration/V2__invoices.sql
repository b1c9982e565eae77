create table invoice (
    id     text primary key,
    amount bigint not null
);
grant select, insert, update on invoice to ${app};
