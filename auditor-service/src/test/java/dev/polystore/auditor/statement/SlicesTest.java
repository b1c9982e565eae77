package dev.polystore.auditor.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SlicesTest {

    private static final NavigableSet<String> KEYS = new TreeSet<>(List.of("A", "B", "C", "D", "E"));
    private static final int PAGE = 2;

    @Test
    void leaveNoKeyOutAndHoldAPageAtMost() {
        var slices = slices(Range.ALL_SKUS);

        assertThat(slices)
                .extracting(SlicesTest::keys)
                .containsExactly(List.of("D", "E"), List.of("B", "C"), List.of("A"));
        assertThat(slices.getFirst().before()).isEqualTo(Range.ALL_SKUS.before());
        assertThat(slices.getLast().from()).isEqualTo(Range.ALL_SKUS.from());
    }

    @Test
    void ofNothingAreOne() {
        assertThat(slices(new Range("X", "Z"))).containsExactly(new Range("X", "Z"));
    }

    @Test
    void endWithTheRange() {
        var slices = new Slices(new Range("X", "Z"), range -> range);
        slices.next();

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(slices::next);
    }

    private static List<Range> slices(Range range) {
        var slices = new ArrayList<Range>();
        new Slices(range, SlicesTest::first).forEachRemaining(slices::add);
        return slices;
    }

    private static Range first(Range range) {
        var page = keys(range).reversed().stream().limit(PAGE).toList();
        return page.size() < keys(range).size() ? new Range(page.getLast(), range.before()) : range;
    }

    private static List<String> keys(Range range) {
        return List.copyOf(KEYS.subSet(range.from(), range.before()));
    }
}
