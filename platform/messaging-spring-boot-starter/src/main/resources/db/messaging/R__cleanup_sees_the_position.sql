-- What is cleaned from the outbox depends on how far it was relayed.
grant select on relay_offset to ${app};
