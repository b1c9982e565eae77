package dev.polystore.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.polystore.saga.trip.BookTripSaga;
import org.junit.jupiter.api.Test;

class SagaDiagramTest {

    @Test
    void drawsTheStepsAndTheWayBack() {
        assertThat(SagaDiagram.of(new BookTripSaga(mock()))).isEqualTo("""
                flowchart TD
                    request_trip[request-trip]
                    open_file[open-file]
                    hold_seat[hold-seat]
                    hold_room[hold-room]
                    buy_ticket{{buy-ticket}}
                    confirm_trip([confirm-trip])
                    send_guide([send-guide])
                    started((start)) --> request_trip
                    request_trip --> open_file
                    open_file --> hold_seat & hold_room
                    hold_seat & hold_room --> buy_ticket
                    buy_ticket --> confirm_trip
                    confirm_trip --> send_guide
                    send_guide --> completed(((completed)))
                    request_trip -. undone .-> compensated(((compensated)))
                    open_file -. undone .-> request_trip
                    hold_seat & hold_room -. undone .-> open_file
                    buy_ticket -. refused .-> hold_seat & hold_room
                """);
    }
}
