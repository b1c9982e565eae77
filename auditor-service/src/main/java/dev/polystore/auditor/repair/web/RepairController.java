package dev.polystore.auditor.repair.web;

import dev.polystore.auditor.repair.Done;
import dev.polystore.auditor.repair.Repairing;
import dev.polystore.web.operator.Decision;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator have done what is safe about the violations of the latest audit. */
@RestController
@RequestMapping(path = "/{version}/audits/latest/repairs", version = "v1")
class RepairController {

    private final Repairing repairing;

    RepairController(Repairing repairing) {
        this.repairing = repairing;
    }

    record Repairs(List<Done> repairs) {}

    @PostMapping
    Repairs repair(@RequestBody Decision decision) {
        return new Repairs(repairing.repair(decision.operator()));
    }

    @GetMapping
    Repairs latest() {
        return new Repairs(repairing.latest());
    }
}
