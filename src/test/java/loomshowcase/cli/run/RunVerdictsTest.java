package loomshowcase.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.forms.FormRun;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import org.junit.jupiter.api.Test;

class RunVerdictsTest {

    private static final Catalogue CATALOGUE = Catalogue.read(Path.of(System.getProperty("loomshowcase.classes")));
    private static final InstalledJdk JDK = InstalledJdks.running();

    private final CatalogueText text = new CatalogueText(100, true);

    @Test
    void severalClaimsAreToldAtAGlance() {
        RunLog.Entry first = entry("synchronized-pins", FormKind.AFTER, known("synchronized-pins", FormKind.AFTER));
        RunLog.Entry second = entry("no-time-slicing", FormKind.BEFORE, "the others began");

        List<String> lines = new RunVerdicts(text, false).lines(List.of(first, second));

        assertThat(lines.getFirst()).startsWith("── verdicts ──").endsWith("JDK " + JDK.version());
        assertThat(lines.subList(1, 5)).containsExactly(
                "  synchronized-pins",
                "    after      " + known("synchronized-pins", FormKind.AFTER),
                "  no-time-slicing",
                "    before     the others began (not as known)");
    }

    @Test
    void withSeveralJdksEachVerdictNamesItsOwn() {
        RunLog.Entry first = entry("synchronized-pins", FormKind.AFTER, "it does not pin");
        RunLog.Entry second = entry("no-time-slicing", FormKind.BEFORE, "the others began");

        assertThat(new RunVerdicts(text, true).lines(List.of(first, second)))
                .anyMatch(line -> line.startsWith("    before %d  the others".formatted(JDK.feature())));
    }

    @Test
    void aFormThatToldNoVerdictHasFailed() {
        RunLog.Entry first = entry("synchronized-pins", FormKind.AFTER, "it does not pin");
        RunLog.Entry second = new RunLog.Entry(idea("no-time-slicing"), first.form(), JDK,
                new FormRun(OptionalInt.of(1), List.of(), Duration.ofSeconds(1)), List.of());

        assertThat(new RunVerdicts(text, false).lines(List.of(first, second))).last().asString()
                .contains("no verdict: it failed");
    }

    @Test
    void aSingleClaimNeedsNoSummaryAndLessonsHaveNone() {
        RunLog.Entry claim = entry("synchronized-pins", FormKind.AFTER, "it does not pin");
        RunLog.Entry lesson = entry("race", FormKind.VIRTUAL, "");

        assertThat(new RunVerdicts(text, false).lines(List.of(claim, claim, lesson))).isEmpty();
    }

    private static String known(String id, FormKind kind) {
        return ((ClaimWords) idea(id).words()).verdicts().expected(kind, JDK.feature()).orElseThrow();
    }

    private static Idea idea(String id) {
        return CATALOGUE.named(id).orElseThrow();
    }

    private static RunLog.Entry entry(String id, FormKind kind, String verdict) {
        return new RunLog.Entry(idea(id), idea(id).form(kind, JDK.feature()).orElseThrow(), JDK,
                new FormRun(OptionalInt.of(0), List.of(), Duration.ofSeconds(1)),
                List.of("One carrier.", Verdicts.line(JDK.feature(), verdict)));
    }
}
