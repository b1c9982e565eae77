package dev.polystore.analytics;

import dev.polystore.testsupport.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRules() {
        ArchitectureRules.check("dev.polystore.analytics");
    }
}
