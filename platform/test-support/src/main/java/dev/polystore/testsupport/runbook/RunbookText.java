package dev.polystore.testsupport.runbook;

import dev.polystore.testsupport.contract.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** A page of docs/runbooks as it stands there. */
public final class RunbookText {

    private final String text;

    private RunbookText(String text) {
        this.text = text;
    }

    /** Reads a page of {@code docs/runbooks}. */
    public static RunbookText of(String page) {
        try {
            return new RunbookText(Files.readString(Contracts.folder().resolveSibling("docs/runbooks/" + page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fenced blocks of one language, such as {@code sql}, in their sequence. */
    public List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\\s+(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(block -> block.group(1).strip())
                .toList();
    }
}
