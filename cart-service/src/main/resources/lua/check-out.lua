-- Freezes a cart at the prices that the customer is to pay and tells of it, unless it has changed meanwhile.
-- KEYS: cart, outbox, index of checkouts
-- ARGV: revision, order, time to live (ms), entry for the index, the first entry that it is to keep,
--       number n of price fields, n names and values, then the entry for the outbox
local cart, outbox, checkouts = KEYS[1], KEYS[2], KEYS[3]
local revision, order, time_to_live, entry, oldest, prices = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], tonumber(ARGV[6])

if redis.call('HGET', cart, 'revision') ~= revision or redis.call('HEXISTS', cart, 'order') == 1 then
  return 'CHANGED'
end
redis.call('HSET', cart, 'order', order, unpack(ARGV, 7, 6 + 2 * prices))
redis.call('PEXPIRE', cart, time_to_live)
redis.call('ZADD', checkouts, 0, entry)
redis.call('ZREMRANGEBYLEX', checkouts, '-', '(' .. oldest)
redis.call('XADD', outbox, '*', unpack(ARGV, 7 + 2 * prices))
return 'OK'
