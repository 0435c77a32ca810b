package loomshowcase.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.cli.shared.CatalogueText;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.forms.FormOutcome;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Test;

class RunVerdictsTest {

    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());
    private static final InstalledJdk JDK = InstalledJdks.running();

    private final CatalogueText text = new CatalogueText(100, true);

    @Test
    void sumUpSeveralClaims() {
        FormOutcome first = claim("synchronized-pins", FormKind.AFTER, known("synchronized-pins", FormKind.AFTER));
        FormOutcome second = claim("no-time-slicing", FormKind.BEFORE, "the others began");

        List<String> lines = new RunVerdicts(text, false).lines(List.of(first, second));

        assertThat(lines.getFirst()).startsWith("── verdicts ──").endsWith("JDK " + JDK.version());
        assertThat(lines.subList(1, 5)).containsExactly(
                "  synchronized-pins",
                "    after      " + known("synchronized-pins", FormKind.AFTER),
                "  no-time-slicing",
                "    before     the others began (differs from the known verdict)");
    }

    @Test
    void nameTheJdkIfThereAreSeveral() {
        FormOutcome first = claim("synchronized-pins", FormKind.AFTER, "it does not pin");
        FormOutcome second = claim("no-time-slicing", FormKind.BEFORE, "the others began");

        assertThat(new RunVerdicts(text, true).lines(List.of(first, second)))
                .anyMatch(line -> line.startsWith("    before %d  the others".formatted(JDK.feature())));
    }

    @Test
    void sayThatAFormWithoutAVerdictHasFailed() {
        FormOutcome first = claim("synchronized-pins", FormKind.AFTER, "it does not pin");
        FormOutcome second = outcome("no-time-slicing", FormKind.BEFORE, 1, List.of());

        assertThat(new RunVerdicts(text, false).lines(List.of(first, second))).last().asString()
                .contains("no verdict: it failed");
    }

    @Test
    void areNotRepeatedForASingleClaimAndDoNotExistForLessons() {
        FormOutcome single = claim("synchronized-pins", FormKind.AFTER, "it does not pin");
        FormOutcome lesson = claim("race", FormKind.VIRTUAL, "");

        assertThat(new RunVerdicts(text, false).lines(List.of(single, single, lesson))).isEmpty();
    }

    private static String known(String id, FormKind kind) {
        return ((ClaimWords) idea(id).words()).verdicts().expected(kind, JDK.feature()).orElseThrow();
    }

    private static Idea idea(String id) {
        return CATALOGUE.named(id).orElseThrow();
    }

    private static FormOutcome claim(String id, FormKind kind, String verdict) {
        return outcome(id, kind, 0, List.of("One carrier.", "Verdict on JDK %d: %s".formatted(JDK.feature(), verdict)));
    }

    private static FormOutcome outcome(String id, FormKind kind, int exitCode, List<String> output) {
        return new FormOutcome(new FormOnJdk(idea(id), idea(id).form(kind, JDK.feature()).orElseThrow(), JDK),
                OptionalInt.of(exitCode), output, List.of(), Instant.now(), Duration.ofSeconds(1), null);
    }
}
