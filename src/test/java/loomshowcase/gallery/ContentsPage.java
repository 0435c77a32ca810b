package loomshowcase.gallery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import loomshowcase.catalogue.Idea;

/** The table of contents: a line for each lesson. */
final class ContentsPage {

    private static final String BEFORE = """
            # The gallery: the Python threading tutorial in Java, and what lies beyond it

            Each lesson is one idea: a question to answer before you read on, the code in each form, what it printed,
            what its threads did, and what to notice. The forms show the same idea with platform threads, with virtual
            threads (final since Java 21), and with `StructuredTaskScope` (a preview in 21 to 27, and in the
            early-access build of 28).

            [The lab](../lab.md) is the better way to read them: it shows two forms side by side, runs them, and replays
            recorded runs. These pages are for those who read on GitHub. `run LESSON` runs one in a terminal.

            One command makes them from the words, the sources and real runs on the JDKs that it finds. It takes some
            minutes, and a quiet machine gives better figures. The lab shows the same runs, from
            `src/main/resources/loomshowcase/lab/recorded`. With a `java` of 21 or newer:

            ```
            mvn -q -DskipTests package
            java -cp target/test-classes:target/loom-showcase.jar loomshowcase.gallery.Gallery
            ```

            Given names of lessons, it records only those; without names, also [the claims](../claims/README.md).
            `--words` runs nothing, and updates words, code and this table. `--check` writes nothing, and fails if a
            page is not what it would write, or if a run prints something else than was recorded, apart from times, ids,
            figures and an order of lines that the lesson leaves open. Timelines, and what was recorded on JDKs that are
            not found, stay as they are.

            ## How to read a page

            The first form of a lesson is shown whole, without its imports. A later form shows how it differs from the
            most similar form above, where a line with `-` is only in that one and a line with `+` is new; or it is
            shown whole. Forms for releases other than 25 are links. An output is shown once: a form or a JDK without
            output printed the same, apart from times, ids, figures and an order of lines that the lesson leaves open.

            The link above the code leads to the whole file. Save it under its name, delete its `package`
            line, and `java NAME.java` runs it. A structured one needs `--enable-preview --source 25`, with the
            release of your JDK in place of 25.

            In recorded output `FOLDER` stands for a folder, and `PID1`, `PID2` for process ids.

            A timeline has a bar for each thread. Light is a wait that the flight recorder wrote down; the bar
            says what kind. Solid is a platform thread without a recorded wait: it mostly ran, or was ready to. Hatched
            is what the recorder does not say: a virtual thread between its recorded waits, or the last stretch
            of a thread that never ended, such as one that is stuck.

            With `run LESSON --ask` the question comes first, and the rest when you press Enter.

            If you come from the tutorial, [from-python.md](../from-python.md) leads from each Python call to its
            lesson. [The glossary](../glossary.md) explains the words.

            ## The lessons

            """;

    private final List<Idea> ideas;

    /** @param ideas in the order of teaching */
    ContentsPage(List<Idea> ideas) {
        this.ideas = ideas;
    }

    /** @param runs what was recorded of each idea */
    String text(Map<Idea, Recordings> runs) {
        var text = new StringBuilder(BEFORE);
        text.append("| | lesson | what it shows |\n|---|---|---|\n");
        for (int i = 0; i < ideas.size(); i++) {
            text.append("| %d | %s | %s |\n".formatted(i + 1, MarkdownText.link(ideas.get(i).id()),
                    ideas.get(i).words().title()));
        }
        return text.append('\n').append(versions(runs)).append('\n').toString();
    }

    static String versions(Map<Idea, Recordings> runs) {
        Collection<Recording> recorded = recorded(runs).values();
        if (recorded.isEmpty()) {
            return "Nothing is recorded yet.";
        }
        return "Recorded on JDK %s.%s".formatted(
                MarkdownText.listed(recorded.stream().map(Recording::version).toList()),
                recorded.stream().filter(Recording::isEarlyAccess)
                        .map(run -> (" JDK %s is an early-access build, recorded"
                                + " on %s: the release can differ.")
                                .formatted(run.version(), Jdks.EARLY_ACCESS_RECORDED_ON))
                        .collect(Collectors.joining()));
    }

    /** A recording of each release. */
    private static Map<Integer, Recording> recorded(Map<Idea, Recordings> runs) {
        var recorded = new TreeMap<Integer, Recording>();
        runs.values().stream().flatMap(ofIdea -> ofIdea.all().stream())
                .forEach(run -> recorded.put(run.feature(), run));
        return recorded;
    }
}
