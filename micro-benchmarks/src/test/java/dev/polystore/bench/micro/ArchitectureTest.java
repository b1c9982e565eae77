package dev.polystore.bench.micro;

import dev.polystore.testsupport.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRules() {
        ArchitectureRules.check("dev.polystore.bench.micro");
    }
}
