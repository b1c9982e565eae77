package dev.polystore.saga.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.polystore.messaging.MessageTypes;
import dev.polystore.saga.trip.TripMessages.FreeSeat;
import dev.polystore.saga.trip.TripMessages.HoldSeat;
import dev.polystore.saga.trip.TripMessages.NoSeat;
import dev.polystore.saga.trip.TripMessages.SeatFreed;
import dev.polystore.saga.trip.TripMessages.SeatHeld;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTypesTest {

    @Test
    void readsTheRepliesOffTheCommands() {
        var commands =
                MessageTypes.none().with("bus.HoldSeat.v1", HoldSeat.class).with("bus.FreeSeat.v1", FreeSeat.class);
        var replies = MessageTypes.none()
                .with("bus.SeatHeld.v1", SeatHeld.class)
                .with("bus.NoSeat.v1", NoSeat.class)
                .with("bus.SeatFreed.v1", SeatFreed.class);
        assertThat(new ReplyTypes(List.of(commands, replies)).replies())
                .containsExactlyInAnyOrder(SeatHeld.class, NoSeat.class, SeatFreed.class);
    }

    @Test
    void missesAReplyThatNobodyHasRegistered() {
        var types = MessageTypes.none().with("bus.HoldSeat.v1", HoldSeat.class).with("bus.SeatHeld.v1", SeatHeld.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> new ReplyTypes(List.of(types)).replies())
                .withMessageContaining("HoldSeat can be answered by")
                .withMessageContaining("NoSeat");
    }
}
