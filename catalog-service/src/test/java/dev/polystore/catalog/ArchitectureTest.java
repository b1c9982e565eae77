package dev.polystore.catalog;

import dev.polystore.testsupport.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void followsTheRules() {
        ArchitectureRules.check("dev.polystore.catalog");
    }
}
