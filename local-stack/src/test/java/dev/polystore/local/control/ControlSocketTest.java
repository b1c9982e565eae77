package dev.polystore.local.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.local.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlSocketTest {

    @TempDir
    private Path directory;

    @Test
    void liesInItsPlace() {
        assertThat(ControlSocket.file(place("/short"))).isEqualTo(Path.of("/short/control.sock"));
    }

    @Test
    void liesElsewhereWhenTheKernelWouldNotTakeThePath() {
        var deep = "/deep".repeat(30);
        assertThat(ControlSocket.file(place(deep)).toString()).hasSizeLessThan(100);
        assertThat(ControlSocket.file(place(deep))).isNotEqualTo(ControlSocket.file(place(deep + "er")));
    }

    @Test
    void nobodyAnswersWhereNothingRuns() {
        assertThat(RemoteStack.in(place(directory.toString()))).isEmpty();
    }

    private static Place place(String directory) {
        return new Place(Path.of("/home"), Path.of(directory), 0);
    }
}
