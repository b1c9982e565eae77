package dev.polystore.testsupport.sequence;

import java.util.List;
import java.util.stream.Stream;

/** All orders in which things can come, each of them again and again. */
public final class Sequences {

    private Sequences() {}

    /** Every sequence of one to {@code longest} words: with repetitions, so that duplicates and late copies are in it. */
    public static <T> Stream<List<T>> of(List<T> words, int longest) {
        return extended(List.<T>of(), words, longest);
    }

    private static <T> Stream<List<T>> extended(List<T> sequence, List<T> words, int longest) {
        if (sequence.size() == longest) {
            return Stream.of();
        }
        return words.stream()
                .map(word -> Stream.concat(sequence.stream(), Stream.of(word)).toList())
                .flatMap(longer -> Stream.concat(Stream.of(longer), extended(longer, words, longest)));
    }
}
