package dev.polystore.local.command;

import dev.polystore.local.control.RemoteStack;
import dev.polystore.local.shop.Api;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which analytics-service is meant: that of the stack here, or one that runs elsewhere. */
final class AnalyticsServiceOptions {

    @Mixin
    private final PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Of an analytics-service that does not run in the stack here, such as http://127.0.0.1:8086.")
    private @Nullable String url;

    Api api() {
        if (url != null) {
            return new Api(url);
        }
        var stack = RemoteStack.in(place.place()).orElseThrow(() -> new ShopClosed(place.place()));
        return new Api(stack.status().url("analytics-service"));
    }
}
