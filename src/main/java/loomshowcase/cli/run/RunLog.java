package loomshowcase.cli.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.forms.FormRun;
import loomshowcase.launch.InstalledJdk;

/** What was run up to now, in the order of the ideas, whichever of them ended first. */
final class RunLog {

    /** One form on one JDK, and what it printed. */
    record Entry(Idea idea, Form form, InstalledJdk jdk, FormRun run, List<String> output) {

        Entry {
            output = List.copyOf(output);
        }

        /** What a claim found; empty if it told nothing, as lessons never do. */
        Optional<String> verdict() {
            return idea.words() instanceof ClaimWords ? Verdicts.in(output) : Optional.empty();
        }

        /** What such a JDK is known to find; empty for lessons. */
        Optional<String> knownVerdict() {
            return idea.words() instanceof ClaimWords claim
                    ? claim.verdicts().expected(form.kind(), jdk.feature()) : Optional.empty();
        }
    }

    private final Map<Idea, List<Entry>> entries = new LinkedHashMap<>();

    /** @param ideas that are run, in their order */
    RunLog(List<Idea> ideas) {
        ideas.forEach(idea -> entries.put(idea, new ArrayList<>()));
    }

    synchronized void add(Entry entry) {
        entries.get(entry.idea()).add(entry);
    }

    synchronized List<Entry> entries() {
        return entries.values().stream().flatMap(List::stream).toList();
    }
}
