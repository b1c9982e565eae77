package dev.polystore.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.saga.Saga;
import dev.polystore.saga.SagaDiagram;
import dev.polystore.testsupport.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;

/** What people read about the sagas. */
public final class Documentation {

    private Documentation() {}

    /** Asserts that docs/sagas.md shows a saga as it is. */
    public static void shows(Saga<?> saga) throws IOException {
        var page = Contracts.folder().resolveSibling("docs/sagas.md");
        var diagram = "```mermaid\n" + SagaDiagram.of(saga) + "```\n";
        assertThat(Files.readString(page))
                .as("%s; replace the diagram of %s there by this one", page.toAbsolutePath(), saga.name())
                .contains(diagram);
    }
}
