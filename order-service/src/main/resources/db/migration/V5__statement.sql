-- An auditor asks for what has changed since a moment: the time of the last entry of the history, as ISO 8601 sorts.
create index orders_by_change on orders ((history -> -1 ->> 'at'));
