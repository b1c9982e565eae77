package dev.polystore.testsupport.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** Checks the main code of one module; what it finds says how to mend it. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** For a service or an application, with the root package of its code, such as {@code dev.polystore.billing}. */
    public static void check(String rootPackage) {
        check(rootPackage, ServiceRules.noOtherModuleThanThePlatformAnd(rootPackage));
    }

    /** For an application that is built upon another one, with the root packages of both. */
    public static void checkUpon(String foundation, String rootPackage) {
        check(rootPackage, ServiceRules.noOtherModuleThanThePlatformAnd(rootPackage, foundation));
    }

    private static void check(String rootPackage, ArchRule noOtherModule) {
        CompositeArchRule.of(List.of(
                        NamingRules.noForbiddenSuffix(),
                        NullnessRules.everyPackageIsNullMarked(),
                        noOtherModule,
                        ServiceRules.noCyclesBetweenFeatures(rootPackage),
                        ServiceRules.adaptersArePackagePrivate(),
                        ServiceRules.nothingDependsOnWeb(rootPackage),
                        ServiceRules.timeComesFromAClock(),
                        ServiceRules.noFieldInjection()))
                .check(mainClassesOf(rootPackage));
    }

    /** For a module of the platform, which a fork must be able to take as it is. */
    public static void checkPlatform(String rootPackage) {
        CompositeArchRule.of(List.of(
                        NamingRules.noForbiddenSuffix(),
                        NamingRules.noBusinessWord(),
                        NullnessRules.everyPackageIsNullMarked(),
                        ServiceRules.noOtherModuleThanThePlatformAnd(rootPackage)))
                .check(mainClassesOf(rootPackage));
    }

    private static JavaClasses mainClassesOf(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }
}
