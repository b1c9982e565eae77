-- Takes a product out of a cart; harmless if it is not in.
-- KEYS: cart  ARGV: sku, time to live (ms)
local cart, sku, time_to_live = KEYS[1], ARGV[1], ARGV[2]
if redis.call('EXISTS', cart) == 0 then
  return 'UNKNOWN_CART'
elseif redis.call('HEXISTS', cart, 'order') == 1 then
  return 'CART_CHECKED_OUT'
end
redis.call('HDEL', cart, 'quantity:' .. sku, 'price:' .. sku)
redis.call('HINCRBY', cart, 'revision', 1)
redis.call('PEXPIRE', cart, time_to_live)
return 'OK'
