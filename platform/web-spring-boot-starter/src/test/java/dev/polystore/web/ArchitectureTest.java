package dev.polystore.web;

import dev.polystore.testsupport.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void holdsTheRulesOfThePlatform() {
        ArchitectureRules.checkPlatform("dev.polystore.web");
    }
}
