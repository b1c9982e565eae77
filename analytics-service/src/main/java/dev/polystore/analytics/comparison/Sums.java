package dev.polystore.analytics.comparison;

import dev.polystore.analytics.comparison.TableComparison.Content;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows and checksums of a table in two copies, by bucket. */
record Sums(Map<Integer, Bucket> live, Map<Integer, Bucket> rebuilt) {

    /** Sums of hashes, which do not depend on the sequence of rows. */
    record Bucket(boolean ofLive, int number, long rows, long checksum) {}

    static Sums of(List<Bucket> buckets) {
        var sums = new Sums(new HashMap<>(), new HashMap<>());
        buckets.forEach(bucket -> (bucket.ofLive() ? sums.live : sums.rebuilt).put(bucket.number(), bucket));
        return sums;
    }

    List<Integer> differing() {
        var numbers = new HashSet<>(live.keySet());
        numbers.addAll(rebuilt.keySet());
        return numbers.stream().filter(this::differs).sorted().toList();
    }

    private boolean differs(int number) {
        var one = live.get(number);
        var other = rebuilt.get(number);
        return one == null || other == null || one.rows() != other.rows() || one.checksum() != other.checksum();
    }

    Content liveContent() {
        return content(live);
    }

    Content rebuiltContent() {
        return content(rebuilt);
    }

    private static Content content(Map<Integer, Bucket> buckets) {
        var rows = buckets.values().stream().mapToLong(Bucket::rows).sum();
        var checksum = buckets.values().stream().mapToLong(Bucket::checksum).sum();
        return new Content(rows, Objects.requireNonNull(Long.toHexString(checksum)));
    }
}
