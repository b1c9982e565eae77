package dev.polystore.testsupport.server;

import java.lang.annotation.Annotation;
import java.util.Map;
import org.springframework.core.env.Environment;

/** One annotation on a test class, and what it stands for. */
record ServerNeed(Annotation annotation) {

    /** Starts the server, unless it runs, and says what a service finds in its environment. */
    Map<String, String> environment(Environment spring) {
        return switch (annotation) {
            case WithPostgres postgres ->
                TestServers.postgres(postgres.value()).settings().environment();
            case WithKafka _ -> TestServers.kafka().settings().environment();
            case WithMongo mongo ->
                TestServers.mongo(name(mongo.value(), spring)).settings().environment();
            case WithRedis redis ->
                TestServers.redis(name(redis.value(), spring)).settings().environment();
            case WithClickHouse clickHouse ->
                TestServers.clickHouse(name(clickHouse.value(), spring))
                        .settings()
                        .environment();
            default -> throw new IllegalArgumentException(annotation.toString());
        };
    }

    private static String name(String given, Environment spring) {
        return given.isEmpty()
                ? spring.getRequiredProperty("spring.application.name").replaceFirst("-service$", "")
                : given;
    }
}
