package dev.polystore.local.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list that is read page by page until there is no more. */
public record Listing<T>(Api api, String path, Class<T> row) {

    /**
     * All rows, newest first.
     *
     * @param rows the property of a page that holds its rows
     * @param next the property that names where the next page begins
     */
    public List<T> newestFirst(String rows, String next) {
        var all = new ArrayList<T>();
        var before = "";
        do {
            var page = get(path + before);
            all.addAll(rows(page, rows));
            before = "&before=" + page.path(next).asString("");
        } while (!before.equals("&before="));
        return all;
    }

    /** All rows of pages that are numbered from 0 and hold {@code items}. */
    public List<T> numbered() {
        var all = new ArrayList<T>();
        IntFunction<List<T>> page = number -> rows(get(path + "&page=" + number), "items");
        var number = 0;
        for (var rows = page.apply(number); !rows.isEmpty(); rows = page.apply(number)) {
            all.addAll(rows);
            number++;
        }
        return all;
    }

    private JsonNode get(String pathOfPage) {
        return api.get(pathOfPage).expect(200).body();
    }

    private List<T> rows(JsonNode page, String property) {
        return page.path(property)
                .valueStream()
                .map(json -> JsonMapper.shared().treeToValue(json, row))
                .toList();
    }
}
