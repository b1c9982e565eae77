-- The relay needs the message, not the row's number and time: what is not published need not be decoded either.
alter publication outbox_publication set table outbox (id, aggregatetype, aggregateid, type, payload, headers);
