-- Orders are written together at the end of a transaction, after what refers to them.
alter table undecided_order alter constraint undecided_order_order_id_fkey deferrable initially deferred;
