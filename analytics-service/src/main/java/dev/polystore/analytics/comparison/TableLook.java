package dev.polystore.analytics.comparison;

import dev.polystore.analytics.comparison.Difference.Column;
import dev.polystore.analytics.comparison.Difference.Kind;
import dev.polystore.analytics.copy.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at a table in two copies. */
record TableLook(ComparedTable table, Copy live, Copy rebuilt, JdbcClient jdbc) {

    private static final int MOST_ROWS = 1_000;
    private static final int LONGEST_VALUE = 500;

    Sums sums() {
        return Sums.of(jdbc.sql(inBoth(table.sums()))
                .query((row, _) -> new Sums.Bucket(
                        row.getString("copy").equals("live"),
                        row.getInt("bucket"),
                        row.getLong("rows"),
                        Long.parseUnsignedLong(row.getString("checksum"))))
                .list());
    }

    List<Difference> differences(List<Integer> buckets) {
        return jdbc.sql(inBoth(table.differences()))
                .param("buckets", buckets)
                .param("most", MOST_ROWS)
                .query((row, _) -> difference(row.getString("key"), row.getString("live"), row.getString("rebuilt")))
                .list();
    }

    private String inBoth(String sql) {
        return sql.replace("{live}", live.database()).replace("{rebuilt}", rebuilt.database());
    }

    private static Difference difference(String key, String live, String rebuilt) {
        if (rebuilt.isEmpty()) {
            return new Difference(Kind.ONLY_LIVE, key, List.of());
        }
        if (live.isEmpty()) {
            return new Difference(Kind.ONLY_REBUILT, key, List.of());
        }
        return new Difference(
                Kind.CHANGED,
                key,
                columns(JsonMapper.shared().readTree(live), JsonMapper.shared().readTree(rebuilt)));
    }

    private static List<Column> columns(JsonNode live, JsonNode rebuilt) {
        var columns = new ArrayList<Column>();
        for (var name : live.propertyNames()) {
            if (!Objects.equals(live.get(name), rebuilt.get(name))) {
                columns.add(new Column(name, text(live.path(name)), text(rebuilt.path(name))));
            }
        }
        return columns;
    }

    private static String text(JsonNode value) {
        var text = value.isString() ? value.asString() : value.toString();
        return text.substring(0, Math.min(LONGEST_VALUE, text.length()));
    }
}
