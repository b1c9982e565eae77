package dev.polystore.auditor.message;

import dev.polystore.auditor.audit.Area;
import dev.polystore.auditor.audit.Look;
import dev.polystore.auditor.audit.Scope;
import dev.polystore.auditor.audit.Sighting;
import dev.polystore.auditor.statement.Services;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names the dead letters that wait, service by service. */
@Component
class DeadLetterArea implements Area {

    private static final int MOST_NOTES = 100;

    private final List<DeadLetters> services;

    DeadLetterArea(Services services) {
        this.services = services.ofTheShop().stream().map(DeadLetters::new).toList();
    }

    @Override
    public String rows() {
        return "dead-letters";
    }

    @Override
    public Stream<Look> looks(Scope scope) {
        return Look.atEach(services.iterator(), DeadLetterArea::take);
    }

    private static Sighting take(DeadLetters letters) {
        var notes = letters.waiting().limit(MOST_NOTES).map(letters::note).toList();
        return new Sighting(List.of(), notes, letters.countWaiting(), 0);
    }
}
