package dev.polystore.auditor.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of a service that is sorted by keys, read page by page. */
public record Statement<T>(Service service, String path, Class<T> row, int size) {

    /** The part of it with the highest keys. */
    public Page<T> page(Range range, Map<String, ?> more) {
        var parameters = new HashMap<String, Object>(more);
        parameters.put("from", range.from());
        parameters.put("before", range.before());
        parameters.put("size", size);
        return service.page(path, parameters, row);
    }

    /** The part of the range whose rows fit into a page: that with the highest keys. */
    public Range slice(Range range) {
        var page = page(range, Map.of());
        return page.next() == null ? range : new Range(page.next(), range.before());
    }

    public List<T> rows(Range range) {
        var rows = new ArrayList<T>();
        @Nullable String before = range.before();
        while (before != null) {
            var page = page(new Range(range.from(), before), Map.of());
            rows.addAll(page.items());
            before = page.next();
        }
        return rows;
    }

    public <K> Map<K, T> byKey(Range range, Function<T, K> key) {
        return rows(range).stream().collect(Collectors.toMap(key, Function.identity(), (first, _) -> first));
    }
}
