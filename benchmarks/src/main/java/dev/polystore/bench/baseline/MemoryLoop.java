package dev.polystore.bench.baseline;

import java.util.Random;
import java.util.stream.IntStream;

/** Follows a chain that leads once through every line of some memory, in an order that no processor foresees. */
final class MemoryLoop {

    private static final int INTS_OF_A_LINE = 16;
    private static final int LINES_OF_A_KILOBYTE = 16;
    private static final int READS = 5_000_000;

    private MemoryLoop() {}

    static ReadLatency latency(int kilobytes) {
        var memory = chain(kilobytes * LINES_OF_A_KILOBYTE);
        // Until it is compiled, and the memory is where it will be.
        var end = follow(memory, 0, READS);
        var begin = System.nanoTime();
        end = follow(memory, end, READS);
        var nanoseconds = (System.nanoTime() - begin) / (double) READS;
        // Where it ends is asked for, so that no compiler leaves the way out.
        return new ReadLatency(kilobytes, end < 0 ? 0 : nanoseconds);
    }

    /** Each line holds where the next one is. */
    static int[] chain(int lines) {
        var way = shuffled(lines);
        var memory = new int[lines * INTS_OF_A_LINE];
        for (int i = 0; i < lines; i++) {
            memory[way[i] * INTS_OF_A_LINE] = way[(i + 1) % lines] * INTS_OF_A_LINE;
        }
        return memory;
    }

    private static int[] shuffled(int count) {
        var numbers = IntStream.range(0, count).toArray();
        var random = new Random(1);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swapped;
        }
        return numbers;
    }

    private static int follow(int[] memory, int from, int steps) {
        int at = from;
        for (int i = 0; i < steps; i++) {
            at = memory[at];
        }
        return at;
    }
}
