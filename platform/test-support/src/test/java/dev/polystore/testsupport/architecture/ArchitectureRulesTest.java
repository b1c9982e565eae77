package dev.polystore.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

    static class ThingHelper {}

    static class Things {
        List<String> inStock() {
            return List.of(Instant.now().toString());
        }
    }

    @Test
    void thisModuleKeepsTheRulesOfThePlatform() {
        ArchitectureRules.checkPlatform("dev.polystore.testsupport");
    }

    @Test
    void findsASuffixThatSaysNothing() {
        assertThat(report(NamingRules.noForbiddenSuffix(), ThingHelper.class)).contains("ThingHelper ends with Helper");
    }

    @Test
    void findsABusinessWordInANameOfThePlatform() {
        assertThat(report(NamingRules.noBusinessWord(), Things.class)).contains("inStock");
    }

    @Test
    void findsAPackageThatIsNotMarked() {
        assertThat(report(NullnessRules.everyPackageIsNullMarked(), String.class))
                .contains("java.lang, which is not marked");
    }

    @Test
    void findsTimeThatIsNotTakenFromAClock() {
        assertThat(report(ServiceRules.timeComesFromAClock(), Things.class)).contains("Instant.now()");
    }

    private static String report(ArchRule rule, Class<?> type) {
        return String.join(
                "\n",
                rule.evaluate(new ClassFileImporter().importClasses(type))
                        .getFailureReport()
                        .getDetails());
    }
}
