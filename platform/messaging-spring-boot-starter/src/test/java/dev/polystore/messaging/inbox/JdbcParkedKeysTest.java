package dev.polystore.messaging.inbox;

import dev.polystore.messaging.billing.Billing;
import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = Billing.class)
@WithPostgres("billing")
@WithKafka
class JdbcParkedKeysTest extends ParkedKeysContract {

    @Autowired
    ParkedKeys keys;

    @Override
    ParkedKeys keys() {
        return keys;
    }
}
