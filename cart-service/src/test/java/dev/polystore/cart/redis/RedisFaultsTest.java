package dev.polystore.cart.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.exceptions.JedisDataException;

class RedisFaultsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "true, OOM command not allowed when used memory > 'maxmemory'.",
                "true, EXECABORT Transaction discarded because of: OOM command not allowed when used memory > 'maxmemory'.",
                "true, LOADING Redis is loading the dataset in memory",
                "false, EXECABORT Transaction discarded because of: WRONGTYPE Operation against a key",
                "false, WRONGTYPE Operation against a key"
            })
    void passByThemselvesOrNot(boolean passes, String answer) {
        assertThat(RedisFaults.isOutage(new JedisDataException(answer))).isEqualTo(passes);
    }
}
