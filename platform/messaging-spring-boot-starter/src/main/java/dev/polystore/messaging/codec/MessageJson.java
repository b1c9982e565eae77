package dev.polystore.messaging.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as messages use it, independent of what a service does over HTTP: a tolerant reader (unknown properties are
 * ignored) that insists on what its record needs.
 */
public final class MessageJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .annotationIntrospector(JsonMapper.shared().deserializationConfig().getAnnotationIntrospector())
            .addModule(new tools.jackson.databind.module.SimpleModule("required-unless-nullable") {
                private static final long serialVersionUID = 1L;

                @Override
                public void setupModule(SetupContext context) {
                    super.setupModule(context);
                    context.appendAnnotationIntrospector(new RequiredUnlessNullable());
                }
            })
            .build();

    private MessageJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }
}
