package dev.polystore.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How the code of a service is divided, and what it keeps away from. */
final class ServiceRules {

    private static final String ROOT = ServiceRules.class.getPackageName().replace(".testsupport.architecture", "");

    /** Next to the services in the root package; everyone may use them. */
    private static final List<String> PLATFORM = List.of("web", "messaging", "saga", "backing", "testsupport");

    private ServiceRules() {}

    static ArchRule noOtherModuleThanThePlatformAnd(String... rootPackages) {
        return noClasses()
                .should()
                .dependOnClassesThat(isForeignTo(rootPackages))
                .because("services share messages, not classes, and the platform knows no service. Write a record of"
                        + " your own with the fields that you read, and hold it against contracts/ in a ContractTest");
    }

    static ArchRule noCyclesBetweenFeatures(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("features that need each other are one feature. Merge them, or let one publish an event or"
                        + " declare an interface that the other implements");
    }

    static ArchRule adaptersArePackagePrivate() {
        return classes()
                .that()
                .resideInAnyPackage("..web..", "..gateway..", "..messaging..")
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should(beUsedByAnotherPackage())
                .allowEmptyShould(true)
                .because("an adapter that only the framework calls is nobody else's business. Remove 'public'");
    }

    static ArchRule nothingDependsOnWeb(String rootPackage) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rootPackage + "..web..", ROOT + ".web")
                .allowEmptyShould(true)
                .because("HTTP is a way in, not a part of the domain. Move what is needed into the feature's package");
    }

    static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .because("tests must be able to set the time. Let java.time.Clock be injected and ask clock.instant()");
    }

    static ArchRule noFieldInjection() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
                "a constructor says what a class needs. Take it there");
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var used = type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(user -> !user.getPackage().equals(type.getPackage()));
                if (!used) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is public for nobody"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> isForeignTo(String... rootPackages) {
        var allowed = Stream.concat(
                        Arrays.stream(rootPackages), PLATFORM.stream().map(name -> ROOT + "." + name))
                .map(name -> name + "..")
                .toArray(String[]::new);
        return resideInAPackage(ROOT + "..")
                .and(not(resideInAnyPackage(allowed)))
                .as("belong to another service");
    }
}
