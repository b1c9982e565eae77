package dev.polystore.inventory.fulfilment;

import static dev.polystore.inventory.fulfilment.Warehouse.level;
import static dev.polystore.inventory.fulfilment.Warehouse.reserve;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReleaseStock;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReturnStock;
import dev.polystore.inventory.reservation.Reservation.Status;
import dev.polystore.testsupport.sequence.Sequences;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Commands of one order in every sequence: twice, late, and the undoing before what it undoes. */
class OvertakingTest {

    private static final int LONGEST = 6;
    private static final int ON_HAND = 10;
    private static final int WANTED = 2;
    private static final Set<Status> TAKEN = EnumSet.of(Status.HELD, Status.COMMITTED);

    private enum Word {
        RESERVE(order -> reserve(order, "COAT-M", WANTED)),
        RELEASE(ReleaseStock::new),
        ARRANGE(Warehouse::arrange),
        RETURN(ReturnStock::new);

        private final Function<UUID, FulfilmentCommand> command;

        Word(Function<UUID, FulfilmentCommand> command) {
            this.command = command;
        }
    }

    @Test
    void noSequenceLosesAPieceOrTakesItTwice() {
        var sequences = Sequences.of(List.of(Word.values()), LONGEST).toList();
        assertThat(sequences).hasSize(5_460).allSatisfy(this::play);
    }

    private void play(List<Word> sequence) {
        var order = UUID.randomUUID();
        var warehouse = new Warehouse(level("COAT-M", ON_HAND, 0));
        var refused = sequence.stream()
                .filter(word -> isRefused(warehouse, word, order))
                .toList();

        var status = warehouse.statusOf(order);
        var free = TAKEN.contains(status) ? ON_HAND - WANTED : ON_HAND;
        assertThat(warehouse.has("COAT-M", free))
                .as("%s leaves %d", sequence, free)
                .isTrue();
        assertThat(warehouse.has("COAT-M", free + 1))
                .as("%s leaves %d", sequence, free)
                .isFalse();
        if (sequence.contains(Word.RETURN) || sequence.contains(Word.RELEASE) && !refused.contains(Word.RELEASE)) {
            assertThat(status).as("%s gives all back", sequence).isNotIn(TAKEN);
        }
    }

    /** What no saga asks for: to release what was shipped, or to ship what was released. It changes nothing. */
    private static boolean isRefused(Warehouse warehouse, Word word, UUID order) {
        try {
            warehouse.gets(word.command.apply(order));
            return false;
        } catch (OutOfTurn refused) {
            return true;
        }
    }
}
