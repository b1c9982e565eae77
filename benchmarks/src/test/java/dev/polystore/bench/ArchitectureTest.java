package dev.polystore.bench;

import dev.polystore.testsupport.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRules() {
        ArchitectureRules.checkUpon("dev.polystore.local", "dev.polystore.bench");
    }
}
