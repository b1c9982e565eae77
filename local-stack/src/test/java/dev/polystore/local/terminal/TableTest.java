package dev.polystore.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsTextToTheLeftAndNumbersToTheRight() {
        var table = new Table(List.of("ending", "orders"), List.of(List.of("confirmed", "9"), List.of("out", "100")));
        assertThat(table.text().lines())
                .containsExactly("  ending     orders", "  confirmed       9", "  out           100");
    }
}
