package loomshowcase.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Running;
import loomshowcase.catalogue.Shelf;
import loomshowcase.forms.Evidence;
import loomshowcase.forms.Starts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every form of every lesson, on every JDK found that it is for: copied into an empty folder, started by the source
 * launcher, and held to its contract. Those that download need arguments: see {@link DownloadImagesIT}.
 */
class LessonsIT {

    private static final Pattern AT_WORK = Pattern.compile(" *(\\d+) thread\\(s\\), at most +(\\d+) of them at work.*");
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    @TempDir
    private static Path folder;

    private static Starts starts;

    @BeforeAll
    static void startAll() {
        List<Idea> ideas = Catalogue.read(Path.of(System.getProperty("loomshowcase.classes"))).on(Shelf.LESSONS)
                .stream().filter(idea -> idea.words().running() != Running.WITH_ADDRESSES).toList();
        starts = new Starts(ideas, folder);
    }

    @AfterAll
    static void stop() {
        starts.close();
    }

    @TestFactory
    @Timeout(600)
    Stream<DynamicContainer> everyFormKeepsItsContract() {
        var contracts = new Contracts();
        return starts.ideas().stream().map(idea -> dynamicContainer(idea.id(), starts.of(idea).stream()
                .map(start -> dynamicTest(start.name(), () ->
                        check(start, contracts.of(idea, start.form(), start.feature()))))));
    }

    /**
     * JFR may miss the end of a virtual thread when the JVM leaves at that very moment, for whoever waited for the
     * thread goes on just before the event is written. A thread that is really left over is so each time.
     */
    private static void check(Starts.Start start, Contract contract) throws Exception {
        Evidence evidence = start.evidence(met -> contract.aliveAtExit().isEmpty()
                || met.aliveAtExit().size() == contract.aliveAtExit().getAsInt());
        assertThat(evidence.err()).as("standard error").isEmpty();
        assertThat(evidence.exitCode()).as("exit code").isZero();
        assertThat(contract.output().deviation(evidence.out())).as("%s", evidence.out()).isEmpty();
        contract.threads().platform().ifPresent(number ->
                assertThat(evidence.threads(false)).as("platform threads").hasSize(number));
        contract.threads().virtual().ifPresent(number ->
                assertThat(evidence.threads(true)).as("virtual threads").hasSize(number));
        contract.asleep().ifPresent(number ->
                assertThat(evidence.asleepAtOnce()).as("asleep at once").isEqualTo(number));
        contract.aliveAtExit().ifPresent(number ->
                assertThat(evidence.aliveAtExit()).as("alive at exit").hasSize(number));
        checkCores(start, evidence);
    }

    /** What depends on how many cores there are, and so cannot stand in a contract. */
    private static void checkCores(Starts.Start start, Evidence evidence) {
        String name = start.form().fileName();
        if (name.endsWith("CpuBound.java") && start.form().kind() != FormKind.SEQUENTIAL) {
            List<Matcher> rows = evidence.out().stream().map(AT_WORK::matcher).filter(Matcher::matches).toList();
            assertThat(rows).extracting(row -> Integer.parseInt(row.group(1))).containsExactly(1, CORES, 64);
            if (start.form().kind() != FormKind.PLATFORM) {
                assertThat(Integer.parseInt(rows.getLast().group(2))).as("at work").isLessThanOrEqualTo(CORES);
            }
        } else if (name.equals("PlatformConcurrentOrParallel.java")) {
            assertThat(evidence.out().get(1))
                    .startsWith(CORES == 1 ? "The two threads took turns" : "Both threads ran");
        } else if (name.equals("PlatformSubmit.java")) {
            int pool = Math.min(32, CORES + 4);
            assertThat(evidence.out().getFirst()).isEqualTo("Threads in the pool: " + pool);
            assertThat(evidence.asleepAtOnce()).as("asleep at once").isEqualTo(Math.min(pool, 10));
        }
    }
}
