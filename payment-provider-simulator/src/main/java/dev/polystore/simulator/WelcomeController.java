package dev.polystore.simulator;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a visitor what this is and how to make it misbehave. */
@RestController
class WelcomeController {

    record Welcome(String what, Map<String, String> tokens, Map<String, String> api) {}

    @GetMapping("/")
    Welcome welcome() {
        return new Welcome(
                "A payment provider that moves no money. What it does depends on the token that you pay with.",
                TestToken.MEANINGS,
                Map.of(
                        "POST /authorizations", "{reference, amount: {minorUnits, currency}, token}",
                        "GET /authorizations/by-reference/{reference}", "what became of it",
                        "POST /authorizations/by-reference/{reference}/capture", "take the money",
                        "POST /authorizations/by-reference/{reference}/void", "give it up before capture",
                        "POST /authorizations/by-reference/{reference}/refund", "give it back after capture",
                        "GET /charges?page=&size=", "what was charged, oldest first",
                        "GET /charges/summary", "sums per currency"));
    }
}
