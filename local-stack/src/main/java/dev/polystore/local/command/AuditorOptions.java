package dev.polystore.local.command;

import dev.polystore.local.auditor.Auditor;
import dev.polystore.local.control.RemoteStack;
import dev.polystore.local.shop.Shop;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which auditor is meant: that of the stack here, or one that runs elsewhere. */
final class AuditorOptions {

    @Mixin
    private final PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Of an auditor that does not run in the stack here, such as http://127.0.0.1:8087.")
    private @Nullable String url;

    Auditor auditor() {
        if (url != null) {
            return new Auditor(Shop.patientApi(url));
        }
        var stack = RemoteStack.in(place.place()).orElseThrow(() -> new ShopClosed(place.place()));
        return new Auditor(Shop.patientApi(stack.status().url("auditor-service")));
    }
}
