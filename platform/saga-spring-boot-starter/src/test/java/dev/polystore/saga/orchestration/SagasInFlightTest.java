package dev.polystore.saga.orchestration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

@SagaSlice
@Transactional
class SagasInFlightTest {

    @Autowired
    private SagasInFlight inFlight;

    @Autowired
    private TripOffice office;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isContentWithSagasThatAreAllThere() {
        office.book();
        assertThatCode(inFlight::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    @Test
    void missesASagaThatIsGone() {
        change(office.book(), "name = 'book-cruise'");
        assertThatIllegalStateException()
                .isThrownBy(inFlight::afterSingletonsInstantiated)
                .withMessageContaining("1 runs of saga book-cruise are in flight, but there is no such saga");
    }

    @Test
    void missesAStepThatIsGone() {
        change(office.book(), "steps = steps || '{\"hire-car\": {}}'");
        assertThatIllegalStateException()
                .isThrownBy(inFlight::afterSingletonsInstantiated)
                .withMessageContaining("1 runs of saga book-trip in flight have begun step hire-car, which is gone");
    }

    /** A run is written just before the commit, which never comes here. */
    private void change(UUID trip, String change) {
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        jdbc.sql("update saga set " + change + " where id = :id")
                .param("id", trip)
                .update();
    }
}
