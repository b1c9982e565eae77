-- Freezes a cart at the prices that the customer is to pay and tells of it, unless it has changed meanwhile.
-- KEYS: cart, outbox
-- ARGV: revision, order, time to live (ms), number n of price fields, n names and values, then the entry for the outbox
local cart, outbox = KEYS[1], KEYS[2]
local revision, order, time_to_live, prices = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])

if redis.call('HGET', cart, 'revision') ~= revision or redis.call('HEXISTS', cart, 'order') == 1 then
  return 'CHANGED'
end
redis.call('HSET', cart, 'order', order, unpack(ARGV, 5, 4 + 2 * prices))
redis.call('PEXPIRE', cart, time_to_live)
redis.call('XADD', outbox, '*', unpack(ARGV, 5 + 2 * prices))
return 'OK'
