package loomshowcase.gallery;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;

/**
 * The command that makes {@code docs/gallery} and {@code docs/claims}; {@code docs/gallery/README.md} says how to start it.
 *
 * <p>Exit codes: 0 success, 1 a form could not be recorded or the check found a difference, 2 wrong arguments.
 */
public final class Gallery {

    /** Only a few at once, so that they do not slow each other down. */
    private static final int RECORDED_AT_ONCE = 3;

    /** A check ignores times, and most forms wait most of the time. */
    static final int CHECKED_AT_ONCE = 8;

    private static final String USAGE =
            "usage: Gallery [--words | --check] [lessons | claims | ID…], in the project's folder";

    private enum Mode { RECORD, WORDS, CHECK }

    private final Shelf shelf;
    private final List<Idea> chosen;
    private final GalleryFolder folder;
    private final Pages pages;

    private Gallery(Catalogue catalogue, Shelf shelf, List<Idea> chosen) {
        this.shelf = shelf;
        this.chosen = chosen;
        this.folder = GalleryFolder.ofProject(shelf);
        this.pages = new Pages(catalogue, shelf, folder);
    }

    /** @param words {@code --words} or {@code --check}; names of ideas or shelves; without arguments records everything */
    public static void main(String... words) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        var ids = new ArrayList<>(List.of(words));
        Mode mode = ids.remove("--words") ? Mode.WORDS : ids.remove("--check") ? Mode.CHECK : Mode.RECORD;
        Catalogue catalogue = Catalogue.read(classes());
        List<String> known = Stream.concat(Stream.of(Shelf.values()).map(Shelf::id),
                catalogue.ideas().stream().map(Idea::id)).toList();
        if (!known.containsAll(ids) || !Files.isDirectory(Path.of("docs"))) {
            System.err.println(USAGE + (known.containsAll(ids) ? "" : "; there are " + String.join(", ", known)));
            System.exit(2);
        }
        var bad = new ArrayList<String>();
        for (Shelf shelf : Shelf.values()) {
            List<Idea> chosen = catalogue.on(shelf).stream().filter(idea -> ids.isEmpty()
                    || ids.contains(idea.id()) || ids.contains(shelf.id())).toList();
            if (!chosen.isEmpty()) {
                bad.addAll(new Gallery(catalogue, shelf, chosen).run(mode));
            }
        }
        bad.forEach(System.err::println);
        System.exit(bad.isEmpty() ? 0 : 1);
    }

    /** The tool's jar, or its folder of classes. */
    static Path classes() {
        try {
            return Path.of(Catalogue.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> run(Mode mode) throws IOException, InterruptedException {
        return switch (mode) {
            case RECORD -> record();
            case WORDS -> {
                pages.write();
                yield List.of();
            }
            case CHECK -> check();
        };
    }

    private List<String> record() throws IOException, InterruptedException {
        System.out.printf("Recording %d %s on JDK %s: %d runs, some minutes%n", chosen.size(), shelf.id(),
                versions(), GalleryRecorder.orders(chosen, Jdks.found()).size());
        try (var runs = new FormRuns(classes(), RECORDED_AT_ONCE)) {
            List<String> failures = new GalleryRecorder(folder, Jdks.found()).record(chosen, runs);
            pages.write();
            return failures;
        }
    }

    private List<String> check() throws IOException, InterruptedException {
        System.out.printf("Checking %d %s on JDK %s%n", chosen.size(), shelf.id(), versions());
        var differences = new ArrayList<>(pages.differences());
        try (var runs = new FormRuns(classes(), CHECKED_AT_ONCE)) {
            differences.addAll(new RunCheck(folder).differences(chosen, Jdks.found(), runs));
        }
        return differences;
    }

    private static String versions() {
        return MarkdownText.listed(Jdks.found().stream().map(jdk -> jdk.version()).toList());
    }
}
