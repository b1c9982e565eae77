-- Keeps facts of a product unless newer ones are known.
-- KEYS: product  ARGV: version, then a name and a value for each fact
local product = KEYS[1]
local version = tonumber(ARGV[1])
for i = 2, #ARGV, 2 do
  local known = tonumber(redis.call('HGET', product, ARGV[i] .. ':version') or '-1')
  if version > known then
    redis.call('HSET', product, ARGV[i], ARGV[i + 1], ARGV[i] .. ':version', version)
  end
end
return 'OK'
