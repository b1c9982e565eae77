package dev.polystore.messaging.deadletter.web;

import dev.polystore.messaging.deadletter.DeadLetter;
import dev.polystore.messaging.deadletter.DeadLetter.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some dead letters, the youngest first.
 *
 * @param found how many there are on all pages
 */
record LetterPage(List<DeadLetter> letters, int found) {

    /**
     * What of the list to show.
     *
     * @param state those that wait, unless said
     * @param topic where the message came from
     * @param page counted from 0
     */
    record Query(
            @Nullable State state,
            @Nullable String topic,
            @Nullable String key,
            @Nullable Integer page,
            @Nullable Integer size) {

        private static final int USUAL = 20;
        private static final int MOST = 100;

        boolean wants(DeadLetter letter) {
            return letter.state() == (state == null ? State.WAITING : state)
                    && (topic == null || topic.equals(letter.id().topic()))
                    && (key == null || key.equals(letter.key()));
        }

        int shown() {
            return size == null ? USUAL : Math.clamp(size, 1, MOST);
        }

        int skipped() {
            return page == null ? 0 : Math.max(page, 0) * shown();
        }
    }

    static LetterPage of(List<DeadLetter> letters, Query query) {
        var wanted = letters.stream().filter(query::wants).toList();
        var shown = wanted.stream().skip(query.skipped()).limit(query.shown()).toList();
        return new LetterPage(shown, wanted.size());
    }
}
