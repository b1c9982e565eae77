-- Takes entries to relay: first those that were taken before and not acknowledged, by whomever; then new ones.
-- Answers nil to who does not hold the lease.
-- KEYS: lease, outbox  ARGV: owner, group, most entries
local outbox = KEYS[2]
local owner, group, most = ARGV[1], ARGV[2], ARGV[3]
if redis.call('GET', KEYS[1]) ~= owner then
  return nil
end
local pending = redis.call('XAUTOCLAIM', outbox, group, group, 0, '0-0', 'COUNT', most)[2]
if #pending > 0 then
  return pending
end
local new = redis.call('XREADGROUP', 'GROUP', group, group, 'COUNT', most, 'STREAMS', outbox, '>')
return new and new[1][2] or {}
