package loomshowcase.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.lab.RecordedRuns;

/**
 * The folder with the pages of a shelf, and that with the recorded runs, which the lab shows too.
 *
 * @param path of the pages and their pictures
 * @param runs of the recorded runs
 */
record GalleryFolder(Path path, Path runs) {

    static final String CONTENTS = "README.md";

    static final Path RUNS = Path.of("src", "main", "resources", "loomshowcase", "lab", "recorded");

    private static final String RECORDED = "recorded/";

    /** The folder in the project, which is the working folder. */
    static GalleryFolder ofProject(Shelf shelf) {
        return new GalleryFolder(Path.of("docs", name(shelf)), RUNS);
    }

    /** The name of that folder. */
    static String name(Shelf shelf) {
        return switch (shelf) {
            case LESSONS -> "gallery";
            case CLAIMS -> "claims";
        };
    }

    static String page(Idea idea) {
        return idea.id() + ".md";
    }

    static String picture(String id, Recording run) {
        return "%s%s-%s-%d.svg".formatted(RECORDED, id, run.kind().id(), run.feature());
    }

    /** A picture that was drawn by hand; most ideas have none. */
    static String drawing(Idea idea) {
        return "drawn/" + idea.id() + ".svg";
    }

    /** The recordings of an idea, as its page shows them; empty if there is no such file. */
    Recordings read(Idea idea) throws IOException {
        return Recordings.of(idea, recorded(idea));
    }

    /** The same as they are kept. */
    RecordedRuns recorded(Idea idea) throws IOException {
        Path file = runs.resolve(RecordedRuns.file(idea));
        try {
            return Files.exists(file) ? RecordedRuns.read(Files.readAllBytes(file)) : new RecordedRuns(List.of());
        } catch (IOException e) {
            throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    void record(Idea idea, RecordedRuns recorded) throws IOException {
        write(runs.resolve(RecordedRuns.file(idea)), recorded.text());
    }

    /** All its files by their names, as paths from this folder. */
    Map<String, String> files() throws IOException {
        var all = new TreeMap<String, String>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.put(path.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return all;
    }

    /** Writes a file completely or not at all, and only if its text changes. */
    void write(String name, String text) throws IOException {
        write(path.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path aside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(aside, content);
            try {
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(path.resolve(name));
    }
}
