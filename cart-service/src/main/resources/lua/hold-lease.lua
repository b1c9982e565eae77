-- Takes the lease if it is free, prolongs it if the caller has it.
-- KEYS: lease  ARGV: owner, length (ms)
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then
  return 'HELD_BY_ANOTHER'
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 'OK'
