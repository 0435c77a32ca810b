package loomshowcase.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import loomshowcase.catalogue.Idea;

/** All pages as their words, sources and recorded runs make them, beside those that are there. */
final class Pages {

    private final List<Idea> ideas;
    private final GalleryFolder folder;

    /** @param ideas all that have a page, in the order of teaching */
    Pages(List<Idea> ideas, GalleryFolder folder) {
        this.ideas = ideas;
        this.folder = folder;
    }

    /** Writes what has changed, and deletes what belongs to no lesson any more. */
    void write() throws IOException {
        for (Map.Entry<String, String> page : made().entrySet()) {
            folder.write(page.getKey(), page.getValue());
        }
        for (String name : superfluous()) {
            folder.delete(name);
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
        superfluous().forEach(name -> differences.add(name + " belongs to no lesson"));
        return differences;
    }

    private Map<String, String> made() throws IOException {
        Map<Idea, RecordedRuns> runs = runs();
        var page = new IdeaPage(ideas);
        var made = new TreeMap<String, String>();
        runs.forEach((idea, ofIdea) -> made.put(GalleryFolder.page(idea), page.text(idea, ofIdea)));
        made.put(GalleryFolder.CONTENTS, new ContentsPage(ideas).text(runs));
        return made;
    }

    private TreeSet<String> superfluous() throws IOException {
        var names = new TreeSet<>(folder.files().keySet());
        names.removeAll(made().keySet());
        names.removeAll(pictures());
        ideas.forEach(idea -> names.remove(GalleryFolder.runs(idea)));
        return names;
    }

    private List<String> pictures() throws IOException {
        var pictures = new ArrayList<String>();
        runs().forEach((idea, ofIdea) -> ofIdea.all().stream().filter(run -> !run.asMain())
                .forEach(run -> pictures.add(GalleryFolder.picture(idea.id(), run))));
        return pictures;
    }

    private Map<Idea, RecordedRuns> runs() throws IOException {
        var runs = new LinkedHashMap<Idea, RecordedRuns>();
        for (Idea idea : ideas) {
            runs.put(idea, folder.read(idea));
        }
        return runs;
    }
}
