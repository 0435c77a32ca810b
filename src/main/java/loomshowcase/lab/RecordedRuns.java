package loomshowcase.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;

/**
 * The runs of one idea that were recorded. They are packed with the classes, in a file for each idea with a line for
 * each run.
 */
public record RecordedRuns(List<RecordedRun> all) {

    /** The release whose run is kept whole of every form that it can run. */
    public static final int MAIN = 25;

    public RecordedRuns {
        all = List.copyOf(all);
    }

    /** The name of the file of an idea. */
    public static String file(Idea idea) {
        return idea.id() + ".json";
    }

    /** The key of a form: its kind, and its release if it has one. */
    public static String key(Form form) {
        return IdeaPage.key(form);
    }

    /** Those that are packed with the classes; none if nothing is. */
    static RecordedRuns packed(Idea idea) {
        try (InputStream in = RecordedRuns.class.getResourceAsStream("recorded/" + file(idea))) {
            return in == null ? new RecordedRuns(List.of()) : read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the recorded runs of " + idea.id() + " cannot be read", e);
        }
    }

    /** @throws IOException if this is no such file; the message says where */
    public static RecordedRuns read(byte[] text) throws IOException {
        return new RecordedRuns(List.of(Json.read(text, RecordedRun[].class)));
    }

    /** As it is kept. */
    public byte[] text() {
        return all.stream().map(Json::of).collect(Collectors.joining(",\n", "[\n", "\n]\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
