package dev.polystore.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names say what a thing is to its users. */
final class NamingRules {

    private static final List<String> FORBIDDEN_SUFFIXES =
            List.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "Vo", "Entity", "Processor", "Data");

    private static final Set<String> BUSINESS_WORDS =
            Set.of("order", "orders", "payment", "payments", "stock", "stocks", "cart", "carts", "product", "products");

    /** Demanded by {@code org.springframework.core.Ordered}. */
    private static final Set<String> DEMANDED_BY_FRAMEWORKS = Set.of("getOrder");

    private NamingRules() {}

    static ArchRule noForbiddenSuffix() {
        return classes()
                .should(haveNoForbiddenSuffix())
                .because("such a suffix hides what a class is for. Name it after its role: a repository is a plural"
                        + " (Orders), a use case a gerund (PlacingOrders), an adapter says what it adapts to");
    }

    static ArchRule noBusinessWord() {
        return classes()
                .should(haveNoBusinessWord())
                .because("the platform serves any business. Use a word of messaging (message, key, saga), or move the"
                        + " class into the service that it is about");
    }

    private static ArchCondition<JavaClass> haveNoForbiddenSuffix() {
        return new ArchCondition<>("have no name that ends with one of " + FORBIDDEN_SUFFIXES) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                FORBIDDEN_SUFFIXES.stream()
                        .filter(type.getSimpleName()::endsWith)
                        .forEach(suffix -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " ends with " + suffix)));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoBusinessWord() {
        return new ArchCondition<>("have no name with one of the words " + BUSINESS_WORDS) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(
                                Stream.of(type.getName()),
                                type.getMembers().stream()
                                        .map(JavaMember::getName)
                                        .filter(name -> !DEMANDED_BY_FRAMEWORKS.contains(name)))
                        .filter(NamingRules::hasBusinessWord)
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(type, "%s in %s".formatted(name, type.getName()))));
            }
        };
    }

    private static boolean hasBusinessWord(String name) {
        return Arrays.stream(name.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"))
                .map(String::toLowerCase)
                .anyMatch(BUSINESS_WORDS::contains);
    }
}
