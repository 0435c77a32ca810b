package loomshowcase.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.forms.Evidence;
import loomshowcase.forms.Starts;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Every form of every claim prints the verdict of its words, on every JDK that can run it. */
@Isolated
class ClaimsIT {

    @TempDir
    private static Path folder;

    private static Starts starts;

    @BeforeAll
    static void startAll() {
        starts = new Starts(Catalogue.read(Jvm.classes()).on(Shelf.CLAIMS),
                folder);
    }

    @AfterAll
    static void stop() {
        starts.close();
    }

    @TestFactory
    @Timeout(600)
    Stream<DynamicContainer> everyFormFindsWhatItsWordsSay() {
        return starts.ideas().stream().map(idea -> dynamicContainer(idea.id(), starts.of(idea).stream()
                .map(start -> dynamicTest(start.name(), () -> check(idea, start)))));
    }

    private static void check(Idea idea, Starts.Start start) throws Exception {
        Verdicts verdicts = ((ClaimWords) idea.words()).verdicts();
        String verdict = "Verdict on JDK %d: %s".formatted(start.feature(),
                verdicts.expected(start.form().kind(), start.feature()).orElseThrow());

        Evidence evidence = start.running().get();

        assertThat(evidence.err()).as("standard error").isEmpty();
        assertThat(evidence.exitCode()).as("exit code").isZero();
        assertThat(evidence.out()).as("%s", evidence.out()).isNotEmpty().last().isEqualTo(verdict);
        assertThat(evidence.out()).as("what it measured").hasSizeGreaterThan(1);
    }
}
