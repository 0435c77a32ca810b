package loomshowcase.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;

/** Makes all pages of a shelf from their words, sources and recordings, and compares them with the existing ones. */
final class Pages {

    private final Catalogue catalogue;
    private final Shelf shelf;
    private final List<Idea> ideas;
    private final GalleryFolder folder;

    Pages(Catalogue catalogue, Shelf shelf, GalleryFolder folder) {
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.ideas = catalogue.on(shelf);
        this.folder = folder;
    }

    /** Writes pages that changed, and deletes files that no longer belong to an idea. */
    void write() throws IOException {
        for (Map.Entry<String, String> page : made().entrySet()) {
            folder.write(page.getKey(), page.getValue());
        }
        for (String name : superfluous()) {
            folder.delete(name);
        }
        if (shelf == Shelf.CLAIMS) {
            new MigrationGuide(ideas).write();
        }
    }

    /** A line for each file that is not what it should be; none if all is well. */
    List<String> differences() throws IOException {
        var differences = new ArrayList<String>();
        Map<String, String> there = folder.files();
        made().forEach((name, text) -> {
            if (!text.equals(there.get(name))) {
                differences.add(name + (there.containsKey(name)
                        ? " is not what words, sources and recordings make" : " is missing"));
            }
        });
        pictures().stream().filter(name -> !there.containsKey(name))
                .forEach(name -> differences.add(name + " is missing: record that lesson"));
        superfluous().forEach(name -> differences.add(name + " belongs to nothing in the catalogue"));
        return differences;
    }

    private Map<String, String> made() throws IOException {
        Map<Idea, Recordings> runs = runs();
        return switch (shelf) {
            case LESSONS -> made(runs, new LessonPage(catalogue, folder.files().keySet())::text,
                    new ContentsPage(ideas).text(runs));
            case CLAIMS -> made(runs, new ClaimPage(catalogue)::text, new VerdictsPage(ideas).text(runs));
        };
    }

    private static Map<String, String> made(Map<Idea, Recordings> runs,
            BiFunction<Idea, Recordings, String> page, String contents) {
        var made = new TreeMap<String, String>();
        runs.forEach((idea, ofIdea) -> made.put(GalleryFolder.page(idea), page.apply(idea, ofIdea)));
        made.put(GalleryFolder.CONTENTS, contents);
        return made;
    }

    private TreeSet<String> superfluous() throws IOException {
        var names = new TreeSet<>(folder.files().keySet());
        names.removeAll(made().keySet());
        names.removeAll(pictures());
        ideas.forEach(idea -> names.remove(GalleryFolder.drawing(idea)));
        return names;
    }

    private List<String> pictures() throws IOException {
        var pictures = new ArrayList<String>();
        runs().forEach((idea, ofIdea) -> ofIdea.all().stream()
                .filter(run -> idea.shelf().isRecorded() && !run.asMain())
                .forEach(run -> pictures.add(GalleryFolder.picture(idea.id(), run))));
        return pictures;
    }

    private Map<Idea, Recordings> runs() throws IOException {
        var runs = new LinkedHashMap<Idea, Recordings>();
        for (Idea idea : ideas) {
            runs.put(idea, folder.read(idea));
        }
        return runs;
    }
}
