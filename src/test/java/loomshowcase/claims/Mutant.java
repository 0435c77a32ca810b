package loomshowcase.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form of a claim, changed so that it runs where the claim is false: lines of its source are replaced, or its JVM has
 * other options. The top of {@code mutants.txt} explains the notation.
 *
 * @param form    the claim and the kind of its form, as in {@code cancel-interrupts before}
 * @param edits   the lines to replace; may be empty
 * @param options for the JVM; may be empty
 * @param verdict what it must find, which is not what the words of the claim say
 */
record Mutant(String form, List<Edit> edits, List<String> options, String verdict) {

    /**
     * A line and what replaces it.
     *
     * @param line        without indentation
     * @param replacement any number of lines
     */
    record Edit(String line, List<String> replacement) {}

    private static final String FILE = "mutants.txt";

    /** All of them, in the order of the file. */
    static List<Mutant> all() {
        return Stream.of(text().split("\\R{2,}")).map(String::strip)
                .map(block -> block.lines().filter(line -> !line.startsWith("#")).toList())
                .filter(block -> !block.isEmpty()).map(Mutant::read).toList();
    }

    private static String text() {
        try (InputStream file = Mutant.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mutant read(List<String> block) {
        var edits = new ArrayList<Edit>();
        var options = new ArrayList<String>();
        String verdict = null;
        for (String line : block.subList(1, block.size())) {
            String rest = line.substring(1).strip();
            switch (line.charAt(0)) {
                case '-' -> edits.add(new Edit(rest, new ArrayList<>()));
                case '+' -> edits.getLast().replacement().add(rest);
                case '$' -> options.addAll(List.of(rest.split(" +")));
                case '=' -> verdict = rest;
                default -> throw new IllegalArgumentException(
                        FILE + ", " + block.getFirst() + ": what is '" + line + "'?");
            }
        }
        if (verdict == null || edits.isEmpty() && options.isEmpty()) {
            throw new IllegalArgumentException(FILE + ", " + block.getFirst() + ": no change, or no verdict");
        }
        return new Mutant(block.getFirst(), edits, options, verdict);
    }

    String claim() {
        return form.substring(0, form.indexOf(' '));
    }

    String kind() {
        return form.substring(form.indexOf(' ') + 1);
    }

    /**
     * The source with its lines replaced.
     *
     * @throws IllegalArgumentException if a line that is to be replaced is not there
     */
    String applyTo(String source) {
        List<String> lines = source.lines().toList();
        for (Edit edit : edits) {
            if (lines.stream().map(String::strip).noneMatch(edit.line()::equals)) {
                throw new IllegalArgumentException(FILE + ", " + form + ": the form has no line '" + edit.line() + "'");
            }
            lines = lines.stream()
                    .flatMap(line -> line.strip().equals(edit.line()) ? edit.replacement().stream() : Stream.of(line))
                    .toList();
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
