package loomshowcase.gallery;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;

/** The folder with the pages of a shelf and their recordings. */
record GalleryFolder(Path path) {

    static final String CONTENTS = "README.md";

    private static final String RECORDED = "recorded/";

    /** The folder in the project, which is the working folder. */
    static GalleryFolder ofProject(Shelf shelf) {
        return new GalleryFolder(Path.of("docs", name(shelf)));
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

    static String runs(Idea idea) {
        return RECORDED + idea.id() + ".txt";
    }

    static String picture(String id, Recording run) {
        return "%s%s-%s-%d.svg".formatted(RECORDED, id, run.kind().id(), run.feature());
    }

    /** A picture that was drawn by hand; most ideas have none. */
    static String drawing(Idea idea) {
        return "drawn/" + idea.id() + ".svg";
    }

    /** The recordings of an idea; empty if there is no such file. */
    RecordedRuns read(Idea idea) throws IOException {
        Path file = path.resolve(runs(idea));
        try {
            return RecordedRuns.parse(Files.exists(file) ? Files.readString(file) : "");
        } catch (IllegalArgumentException e) {
            throw new IOException("%s, %s".formatted(file, e.getMessage()), e);
        }
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
        Path file = path.resolve(name);
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path aside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(aside, text);
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
