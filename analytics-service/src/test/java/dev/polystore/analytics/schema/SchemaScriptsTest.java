package dev.polystore.analytics.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaScriptsTest {

    private static final Script FIRST = Script.of("V1__first.sql", "create table one;\n");
    private static final Script SECOND = Script.of("V2__second.sql", "create table two;\n");
    private static final Script TENTH = Script.of("V10__tenth.sql", "create table ten;\n");

    @Test
    void areAppliedByVersionAndOnlyOnce() {
        var scripts = new SchemaScripts(List.of(TENTH, SECOND, FIRST));

        assertThat(scripts.after(Map.of())).containsExactly(FIRST, SECOND, TENTH);
        assertThat(scripts.after(Map.of(FIRST.name(), FIRST.checksum()))).containsExactly(SECOND, TENTH);
    }

    @Test
    void refuseAScriptThatWasChangedAfterwards() {
        var changed = Script.of(FIRST.name(), "create table uno;\n");

        assertThatThrownBy(() -> new SchemaScripts(List.of(changed)).after(Map.of(FIRST.name(), FIRST.checksum())))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage("""
                        Schema script V1__first.sql was changed after it had been applied: its checksum is %s, that of \
                        the applied one %s. Take the change back and put it into a script of its own with the next \
                        version.""".formatted(
                        changed.checksum().substring(0, 12), FIRST.checksum().substring(0, 12)));
    }

    @Test
    void leaveScriptsOfALaterBuildAlone() {
        assertThat(new SchemaScripts(List.of(FIRST))
                        .after(Map.of(FIRST.name(), FIRST.checksum(), SECOND.name(), SECOND.checksum())))
                .isEmpty();
    }

    @Test
    void refuseTwoOfOneVersion() {
        var twin = Script.of("V1__twin.sql", "");

        assertThatThrownBy(() -> new SchemaScripts(List.of(FIRST, twin)))
                .hasMessageContaining("V1__first.sql and V1__twin.sql have the same version");
    }

    @Test
    void refuseANameWithoutVersion() {
        assertThatThrownBy(() -> Script.of("orders.sql", "")).hasMessageContaining("is not named like V7__returns.sql");
    }

    @Test
    void consistOfStatementsThatEndWithALine() {
        var script = Script.of(
                "V1__x.sql", "-- one; or two\ncreate table a (b String);\r\n\ninsert into a\nvalues (';');\n");

        assertThat(script.statements())
                .containsExactly("-- one; or two\ncreate table a (b String)", "insert into a\nvalues (';')");
    }

    @Test
    void areTheSameWhateverEndsTheirLines() {
        assertThat(Script.of("V1__x.sql", "a\r\nb").checksum())
                .isEqualTo(Script.of("V1__x.sql", "a\nb").checksum());
    }
}
