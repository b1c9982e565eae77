package dev.polystore.testsupport.server;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Reads {@code @WithPostgres} and its sisters from a test class, wherever in its hierarchy they are. */
class ServerCustomizerFactory implements ContextCustomizerFactory {

    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(WithPostgres.class, WithKafka.class, WithMongo.class, WithRedis.class, WithClickHouse.class);

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        Set<ServerNeed> needs = ANNOTATIONS.stream()
                .flatMap(annotation ->
                        Stream.ofNullable(TestContextAnnotationUtils.findMergedAnnotation(testClass, annotation)))
                .filter(Objects::nonNull)
                .map(ServerNeed::new)
                .collect(Collectors.toSet());
        return needs.isEmpty() ? null : new ServerCustomizer(needs);
    }
}
