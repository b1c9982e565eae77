package dev.polystore.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Null is an exception that the code admits to. */
final class NullnessRules {

    private NullnessRules() {}

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(resideInANullMarkedPackage())
                .because("NullAway looks only at marked code. Add a package-info.java with @NullMarked and one sentence"
                        + " on what the package is for");
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, "%s is in %s, which is not marked".formatted(type.getName(), type.getPackageName())));
                }
            }
        };
    }
}
