package dev.polystore.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.backing.process.Ports;
import dev.polystore.local.Place;
import dev.polystore.local.auditor.AuditReport;
import dev.polystore.local.auditor.Auditor;
import dev.polystore.local.control.HeldStack;
import dev.polystore.local.seed.Seed;
import dev.polystore.local.seed.SeedProduct;
import dev.polystore.local.shop.Api;
import dev.polystore.local.shop.Shop;
import dev.polystore.local.stack.StackStatus;
import dev.polystore.local.stack.StackStatus.ComponentStatus;
import dev.polystore.local.stack.State;
import dev.polystore.messaging.CrashPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The whole system, on ports and data of its own; started when a test first needs it, stopped with the JVM. */
final class RunningShop {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int[] USUAL_PORTS = {
        5541, 5542, 5543, 6479, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8090, 8091, 8092, 8093, 8094, 8095, 8096,
        8223, 9192, 9193, 27117
    };

    private static RunningShop running;

    private final Place place = newPlace();
    private final HeldStack stack = new HeldStack(place, 1, System.out::println);
    private volatile Shop shop;

    private RunningShop() {
        awaitReady();
        shop = Shop.at(status()::urls);
        new Seed(shop, _ -> {}).sow(SeedProduct.all());
    }

    static synchronized RunningShop get() {
        if (running == null) {
            running = new RunningShop();
        }
        return running;
    }

    private static Place newPlace() {
        var home = Path.of("").toAbsolutePath().getParent();
        try {
            var directory = Files.createTempDirectory(Path.of("target"), "shop-");
            return new Place(home, directory, freeOffset());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freeOffset() {
        return IntStream.iterate(1_000, offset -> offset < 5_000, offset -> offset + 100)
                .filter(offset -> IntStream.of(USUAL_PORTS).allMatch(port -> Ports.isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }

    Shop shop() {
        return shop;
    }

    /** Has this many of each service, and returns when all are ready. */
    void scale(int replicas) {
        stack.scale(replicas);
        repair();
        shop = Shop.at(status()::urls);
    }

    /** Where {@code ./polystore} finds it. */
    Place place() {
        return place;
    }

    StackStatus status() {
        return stack.status();
    }

    /** Ends a component as a crash would, and returns when it is seen to be dead. */
    void kill(String component) {
        process(component).destroyForcibly();
        awaitDeath(component);
    }

    /** Ends a component in good order, and returns when it is seen to be gone. */
    void stop(String component) {
        // PostgreSQL takes the usual signal for a wish to wait until its last client has gone.
        signal(component.endsWith("-postgres") ? "INT" : "TERM", component);
        awaitDeath(component);
    }

    /** Lets a service die at a point of its own code, and returns when it has reached it. */
    void dieAt(CrashPoint point, String service) {
        var directory = Path.of(System.getenv("POLYSTORE_CRASH_POINTS"));
        try {
            Files.createDirectories(directory);
            Files.createFile(point.fileIn(directory, find(service).pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitDeath(service);
    }

    List<String> components() {
        return status().components().stream().map(ComponentStatus::name).toList();
    }

    void freeze(String component) {
        signal("STOP", component);
    }

    void thaw(String component) {
        signal("CONT", component);
    }

    private void signal(String signal, String component) {
        try {
            new ProcessBuilder(
                            "kill", "-" + signal, String.valueOf(find(component).pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a component says of its own health. */
    JsonNode health(String component) {
        return new Api(List.of(find(component).url())).get("/actuator/health").body();
    }

    String address(String component) {
        return "127.0.0.1:" + find(component).port();
    }

    private void awaitDeath(String component) {
        await().atMost(PATIENCE).until(() -> find(component).state() == State.DEAD);
    }

    private ProcessHandle process(String component) {
        return ProcessHandle.of(find(component).pid()).orElseThrow();
    }

    private ComponentStatus find(String name) {
        return status().components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Starts what does not run, and returns when all is ready. */
    void repair() {
        await().atMost(PATIENCE).until(() -> {
            stack.start();
            return status().ready();
        });
    }

    private void awaitReady() {
        await().atMost(PATIENCE).until(() -> {
            status().dead().ifPresent(dead -> {
                throw new IllegalStateException(dead.detail());
            });
            return status().ready();
        });
    }

    /** The check across services: all agree, and nothing is under way any more. */
    AuditReport audit() {
        var report = new Auditor(shop.auditor()).conclude(Duration.ofMinutes(2));
        assertThat(report.violations()).isEmpty();
        assertThat(report.underWay()).as("orders under way").isZero();
        return report;
    }
}
