package loomshowcase.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Idea;
import loomshowcase.forms.FormRunner;
import loomshowcase.launch.InstalledJdk;

/** What the lab shows and runs: the catalogue, on the JDKs of this machine. */
public final class LabCourse {

    /** Longer than a browser takes for it. */
    private static final Duration FIRST_PAGE = Duration.ofSeconds(3);

    private static final String COURSE = "course.js";
    private static final String CALLS = "calls.js";
    private static final String IDEAS = "ideas/";

    private final Catalogue catalogue;
    private final String tool;
    private final LabJdks jdks;
    private final FormOrders orders;
    private final FormRuns runs;
    private final Race race;

    /** What a browser gets, by the path that it asks for. */
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

    /**
     * @param tool      its version
     * @param classes   this tool's jar, or its folder of classes
     * @param folder    an existing one for the files of runs
     * @param usual     the JDK on which forms run unless the user chooses another
     * @param found     all others
     * @param downloads for forms that download
     */
    public LabCourse(Catalogue catalogue, String tool, Path classes, Path folder, InstalledJdk usual,
            List<InstalledJdk> found, Downloads downloads) {
        this.catalogue = catalogue;
        this.tool = tool;
        this.jdks = new LabJdks(usual, found);
        var queue = new RunQueue();
        var runner = new FormRunner(classes, folder);
        var ready = new ReadyJvms(runner, queue, ReadyJvms.LONGEST);
        this.orders = new FormOrders(catalogue, jdks);
        this.runs = new FormRuns(runner, queue, ready, downloads);
        this.race = new Race(jdks, classes, folder, queue, ready);
    }

    /**
     * Loads what answers are made with. It takes longer than the first answer itself, and another core can do it while
     * one reads the catalogue.
     */
    public static void load() {
        Assets.all();
        Json.of(CoursePage.of(new Catalogue(List.of()), "", true, List::of));
        Json.of(new IdeaPage("", "", "", "", false, "", "", List.of(), null, List.of(), List.of(), List.of()));
        try {
            RecordedRuns.read("[]".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what a browser shows first, in the time before there is an address to open. */
    void prepareFirst() {
        answers.put(Assets.PAGE, FirstPage.of(catalogue, true));
        answers.putAll(Assets.all());
    }

    /**
     * Makes all other answers, so that no reader waits for one: what the first page needs, and the rest when that page has
     * had the processors for itself.
     *
     * @throws InterruptedException if the lab ends first
     */
    void prepare() throws InterruptedException {
        file(COURSE);
        Thread.sleep(FIRST_PAGE);
        file(CALLS);
        for (Idea idea : catalogue.ideas()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            answer(idea);
        }
    }

    /** A file of the page; empty if it has none of that name. */
    Optional<byte[]> file(String name) {
        return Optional.ofNullable(switch (name) {
            case COURSE -> answers.computeIfAbsent(name, key -> CoursePage.of(catalogue, tool, true, jdks)
                    .script(Map.of(first().id(), page(first()))));
            case CALLS -> answers.computeIfAbsent(name, key -> CoursePage.calls(catalogue));
            default -> name.startsWith(IDEAS) ? null : answers.get(name);
        });
    }

    /**
     * An {@link IdeaPage} as JSON.
     *
     * @throws Refused if there is no such idea
     */
    byte[] idea(String id) throws Refused {
        return answer(catalogue.named(id).orElseThrow(() -> new Refused(404, "the catalogue has no such idea")));
    }

    private byte[] answer(Idea idea) {
        return answers.computeIfAbsent(IDEAS + idea.id(), key -> Json.bytes(page(idea)));
    }

    private IdeaPage page(Idea idea) {
        return IdeaPage.of(idea, jdks, recordings(idea));
    }

    private Idea first() {
        return catalogue.ideas().getFirst();
    }

    /** On releases that this machine does not have. */
    private List<RecordingPage> recordings(Idea idea) {
        RecordedRuns runs = RecordedRuns.packed(idea);
        return RecordingPage.of(idea, new RecordedRuns(runs.all().stream().filter(run -> jdks.shown().stream()
                .noneMatch(jdk -> jdk.feature() == run.feature())).toList()));
    }

    FormOrders orders() {
        return orders;
    }

    FormRuns runs() {
        return runs;
    }

    Race race() {
        return race;
    }
}
