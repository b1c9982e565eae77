package dev.polystore.messaging.accounting;

import dev.polystore.web.operator.Operator;
import java.util.UUID;

/** The outbox of this service as an auditor sees it, as far back as its rows are kept. */
public interface SentMessages {

    /** Header of a message that was sent once more: who wished it. */
    String EMITTED_BY = "emitted-again-by";

    /** Header of a message that was sent once more: why. */
    String EMITTED_BECAUSE = "emitted-again-because";

    SentPage page(TimeWindow window, int size);

    /**
     * Puts a message into the outbox once more, under its own id: who has handled it will pass over it, who has not will
     * handle it now. Who wished it and why travels with it and stays in the topic.
     *
     * @return whether it was still there
     */
    boolean emitAgain(UUID id, Operator operator);
}
