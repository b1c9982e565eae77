-- The message, and the row's number, by which the relay notices what has not come; what is not published need not be decoded.
alter publication outbox_publication set table outbox (position, id, aggregatetype, aggregateid, type, payload, headers);
