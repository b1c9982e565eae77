package dev.polystore.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberTest {

    @TempDir
    private Path directory;

    private final List<String> news = new CopyOnWriteArrayList<>();
    private final List<Member> members = new CopyOnWriteArrayList<>();

    @AfterEach
    void stopAll() {
        members.forEach(Member::stop);
    }

    @Test
    void waitsForWhatItNeeds() {
        var database = member("database", "sleep 60");
        var service = member("service", "sleep 60");
        service.start(List.of(database));
        database.start(List.of());
        awaitState(service, State.READY);
        assertThat(database.status().state()).isEqualTo(State.READY);
    }

    @Test
    void saysWhyItDidNotStart() {
        var broken = member("broken", "echo cannot read my mind; exit 3");
        broken.start(List.of());
        awaitState(broken, State.DEAD);
        assertThat(broken.status().detail()).contains("broken did not start", "code 3", "cannot read my mind");
    }

    @Test
    void tellsWhenItsProcessDiesAndStartsAgainWhenAsked() {
        var service = member("service", "sleep 60");
        service.start(List.of());
        awaitState(service, State.READY);
        ProcessHandle.of(service.status().pid()).ifPresent(ProcessHandle::destroyForcibly);
        awaitState(service, State.DEAD);
        assertThat(news).singleElement().asString().contains("service died (exit code 137)", "service.log");

        service.start(List.of());
        awaitState(service, State.READY);
    }

    @Test
    void doesNotStartWithoutWhatItNeeds() {
        var broken = member("broken", "exit 1");
        var service = member("service", "sleep 60");
        service.start(List.of(broken));
        broken.start(List.of());
        awaitState(broken, State.DEAD);
        awaitState(service, State.STOPPED);
    }

    private Member member(String name, String script) {
        var member = new Member(new ShellScript(name, script, directory), news::add);
        members.add(member);
        return member;
    }

    private static void awaitState(Member member, State state) {
        await().until(() -> member.status().state() == state);
    }
}
