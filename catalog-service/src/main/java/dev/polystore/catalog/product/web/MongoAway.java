package dev.polystore.catalog.product.web;

import dev.polystore.catalog.store.MongoFaults;
import dev.polystore.web.PassingFault;
import org.springframework.stereotype.Component;

/** MongoDB is away, or others change the same all the time: a client asks again. */
@Component
class MongoAway implements PassingFault {

    @Override
    public boolean matches(Throwable fault) {
        return MongoFaults.isOutage(fault) || MongoFaults.isConflict(fault);
    }
}
