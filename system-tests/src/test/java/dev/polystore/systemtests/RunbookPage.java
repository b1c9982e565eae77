package dev.polystore.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.local.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A page of docs/runbooks whose commands are typed as they stand there, by an operator of the running shop. */
final class RunbookPage {

    private static final Pattern SHELL = Pattern.compile("```sh\\s+(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^\\s*(\\./polystore .*?)\\s*(#.*)?$", Pattern.MULTILINE);
    private static final String REASON = " --reason \".*\"";

    private final Place place;
    private final List<String> commands;
    private final Set<String> typed = new HashSet<>();

    private RunbookPage(Place place, List<String> commands) {
        this.place = place;
        this.commands = commands;
    }

    /** Opens a page of {@code docs/runbooks}. */
    static RunbookPage open(String page, Place place) throws IOException {
        var text = Files.readString(place.home().resolve("docs/runbooks").resolve(page));
        var commands = SHELL.matcher(text)
                .results()
                .flatMap(block -> COMMAND.matcher(block.group(1)).results())
                .map(line -> line.group(1))
                .toList();
        return new RunbookPage(place, commands);
    }

    /** What an operator reads, and whether it went well. */
    record Said(boolean well, String text) {}

    /** Types the command on the page that ends so, reasons aside, with a letter's id where the page leaves it open. */
    Said does(String ending, String letter) throws IOException, InterruptedException {
        var fitting = commands.stream()
                .filter(command -> command.replaceFirst(REASON, "").endsWith(ending))
                .toList();
        assertThat(fitting).as("%s among %s", ending, commands).hasSize(1);
        typed.add(fitting.getFirst());
        return type(fitting.getFirst().replace("<letter>", letter));
    }

    private Said type(String command) throws IOException, InterruptedException {
        var here = "%s --dir '%s' --port-offset %d".formatted(command, place.directory(), place.portOffset());
        var process = new ProcessBuilder("bash", "-c", here)
                .directory(place.home().toFile())
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        System.out.printf("$ %s%n%s", command, text);
        return new Said(process.waitFor() == 0, text);
    }

    /** Fails if the page has commands that nobody typed. */
    void isDone() {
        assertThat(typed).containsExactlyInAnyOrderElementsOf(commands);
    }
}
