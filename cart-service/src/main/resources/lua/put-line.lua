-- Puts pieces of a product into a cart at the price that it has now; instead of those that are in.
-- KEYS: cart, product, outbox  ARGV: sku, quantity, most lines, time to live (ms), then the entry that tells of the start
local cart, product, outbox = KEYS[1], KEYS[2], KEYS[3]
local sku, quantity, most_lines, time_to_live = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]

local lines, currency = 0, nil
local fields = redis.call('HGETALL', cart)
if #fields == 0 then
  return 'UNKNOWN_CART'
end
for i = 1, #fields, 2 do
  local kind, other = string.match(fields[i], '^(%a+):(.+)$')
  if fields[i] == 'order' then
    return 'CART_CHECKED_OUT'
  elseif kind == 'price' and other ~= sku then
    lines = lines + 1
    currency = string.match(fields[i + 1], '%a+$')
  end
end

local copy = redis.call('HMGET', product, 'name', 'price', 'retired')
local name, price, retired = copy[1], copy[2], copy[3]
if not name or not price then
  return 'UNKNOWN_PRODUCT'
elseif retired then
  return 'RETIRED_PRODUCT'
elseif lines >= most_lines then
  return 'TOO_MANY_LINES'
elseif currency and currency ~= string.match(price, '%a+$') then
  return 'OTHER_CURRENCY'
end

redis.call('HSET', cart, 'quantity:' .. sku, quantity, 'price:' .. sku, price)
redis.call('HINCRBY', cart, 'revision', 1)
redis.call('PEXPIRE', cart, time_to_live)
if redis.call('HSETNX', cart, 'started', 'yes') == 1 then
  redis.call('XADD', outbox, '*', unpack(ARGV, 5))
end
return 'OK'
