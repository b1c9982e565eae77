package dev.polystore.cart.web;

import dev.polystore.cart.redis.RedisFaults;
import dev.polystore.web.PassingFault;
import org.springframework.stereotype.Component;

/** Redis is away, busy or full: a client asks again. */
@Component
class RedisAway implements PassingFault {

    @Override
    public boolean matches(Throwable fault) {
        return RedisFaults.isOutage(fault);
    }
}
