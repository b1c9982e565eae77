# The image of any of the services: docker build --build-arg SERVICE=order-service .
# Nothing but Docker is needed: the first stage builds the whole repository, once for all services.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q package -Dmaven.test.skip=true -Dspotless.check.skip=true -pl '!system-tests'

FROM eclipse-temurin:25-jre-noble AS layers
ARG SERVICE
WORKDIR /layers
COPY --from=build /build/${SERVICE}/target/${SERVICE}.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination .extracted

FROM eclipse-temurin:25-jre-noble
RUN useradd --system --uid 10001 --home-dir /application polystore
WORKDIR /application
RUN mkdir /data && chown polystore /application /data
USER polystore
COPY --from=layers /layers/.extracted/dependencies/ ./
COPY --from=layers /layers/.extracted/spring-boot-loader/ ./
COPY --from=layers /layers/.extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/.extracted/application/ ./
COPY deploy/service/healthy.sh /usr/local/bin/healthy

ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"

# The training run ends where it would need a server, if not before; what it has loaded until then is in the cache and
# need not be loaded, verified and linked again.
RUN java -XX:AOTCacheOutput=application.aot -Dspring.context.exit=onRefresh \
        -Dspring.flyway.enabled=false -Dspring.data.jdbc.dialect=postgresql \
        -jar application.jar > /dev/null 2>&1 || test -f application.aot

HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=12 CMD ["healthy"]
ENTRYPOINT ["java", "-XX:AOTCache=application.aot", "-jar", "application.jar"]
