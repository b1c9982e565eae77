package dev.polystore.messaging.codec;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Holds messages to what their records promise: a component that is not {@link Nullable} must be there. */
final class RequiredUnlessNullable extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return mayNotBeNull(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return mayNotBeNull(member) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    private static boolean mayNotBeNull(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()
                && !annotatedType(parameter).isAnnotationPresent(Nullable.class);
    }

    private static AnnotatedType annotatedType(AnnotatedParameter parameter) {
        return parameter
                .getDeclaringClass()
                .getRecordComponents()[parameter.getIndex()]
                .getAnnotatedType();
    }
}
