package dev.polystore.analytics.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scripts of this build, in the order of their versions. */
class SchemaScripts {

    private final List<Script> scripts;

    SchemaScripts(List<Script> scripts) {
        this.scripts = scripts.stream()
                .sorted(Comparator.comparingInt(Script::version))
                .toList();
        refuseTwins();
    }

    private void refuseTwins() {
        var names = new HashMap<Integer, String>();
        for (var script : scripts) {
            var twin = names.put(script.version(), script.name());
            if (twin != null) {
                throw new SchemaProblem("Schema scripts %s and %s have the same version; give one the next free one"
                        .formatted(twin, script.name()));
            }
        }
    }

    /**
     * Those still to be applied.
     *
     * @param applied checksums by script name; may know scripts of a later build, which are no concern of this one
     * @throws SchemaProblem if a script was changed after it had been applied
     */
    List<Script> after(Map<String, String> applied) {
        var pending = new ArrayList<Script>();
        for (var script : scripts) {
            var checksum = applied.get(script.name());
            if (checksum == null) {
                pending.add(script);
            } else if (!checksum.equals(script.checksum())) {
                throw changed(script, checksum);
            }
        }
        return pending;
    }

    private static SchemaProblem changed(Script script, String applied) {
        return new SchemaProblem("""
                Schema script %s was changed after it had been applied: its checksum is %s, that of the applied one %s. \
                Take the change back and put it into a script of its own with the next version.""".formatted(script.name(), abbreviated(script.checksum()), abbreviated(applied)));
    }

    private static String abbreviated(String checksum) {
        return checksum.substring(0, Math.min(12, checksum.length()));
    }
}
