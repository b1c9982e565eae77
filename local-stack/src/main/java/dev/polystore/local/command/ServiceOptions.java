package dev.polystore.local.command;

import dev.polystore.local.control.RemoteStack;
import dev.polystore.local.shop.Api;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which service is meant: that of the stack here, or one that runs elsewhere. */
final class ServiceOptions {

    @Mixin
    private final PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Of a service that does not run in the stack here, such as http://127.0.0.1:8083.")
    private @Nullable String url;

    /** @throws ShopClosed if no stack runs here and no URL is given */
    Api api(String service) {
        return new Api(urls(service));
    }

    /** @throws ShopClosed if no stack runs here and no URL is given */
    List<String> urls(String service) {
        if (url != null) {
            return List.of(url);
        }
        var stack = RemoteStack.in(place.place()).orElseThrow(() -> new ShopClosed(place.place()));
        return stack.status().urls(service);
    }
}
