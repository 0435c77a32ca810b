package loomshowcase.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.Shelf;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The committed pages of the claims are what words, sources and recordings make, and the verdicts in the recordings are
 * those of the words. That the forms come to these verdicts, {@code ClaimsIT} sees on every JDK found.
 */
@Execution(ExecutionMode.CONCURRENT)
class ClaimPagesIT {

    private static final String ADVICE = "bring it up to date with Gallery --words claims, or Gallery ID if a verdict "
            + "has changed; docs/gallery/README.md says how";
    private static final GalleryFolder FOLDER = GalleryFolder.ofProject(Shelf.CLAIMS);

    private static Catalogue catalogue;
    private static List<Idea> claims;

    @BeforeAll
    static void readTheCatalogue() {
        catalogue = Catalogue.read(Jvm.jar());
        claims = catalogue.on(Shelf.CLAIMS);
    }

    @Test
    void pagesAreWhatWordsSourcesAndRecordingsMake() throws IOException {
        assertThat(new Pages(catalogue, Shelf.CLAIMS, FOLDER).differences()).as(ADVICE).isEmpty();
    }

    @Test
    void everyFormIsRecordedOnEachJdkWithTheVerdictOfItsWords() throws IOException {
        for (Idea claim : claims) {
            RecordedRuns runs = FOLDER.read(claim);
            for (FormKind kind : claim.kinds()) {
                for (int feature : Jdks.COLUMNS) {
                    assertThat(verdict(runs, kind, feature)).as("%s, %s on %d: %s", claim.id(), kind, feature, ADVICE)
                            .isEqualTo(((ClaimWords) claim.words()).verdicts().expected(kind, feature));
                }
            }
        }
    }

    private static Optional<String> verdict(RecordedRuns runs, FormKind kind, int feature) {
        return runs.of(kind, feature).map(run -> run.asMain() ? runs.of(kind, Jdks.MAIN).orElseThrow() : run)
                .flatMap(run -> Verdicts.in(run.output()));
    }

    @Test
    void noRunIsOfAFormThatHasBeenReplaced() throws IOException {
        for (Idea claim : claims) {
            assertThat(FOLDER.read(claim).all()).as(ADVICE).allSatisfy(run -> assertThat(
                    claim.form(run.kind(), run.feature()).map(Form::fileName)).contains(run.form() + ".java"));
        }
    }

    @Test
    void nothingInThemNamesAFolderOfTheMachineThatRecordedIt() throws IOException {
        assertThat(FOLDER.files()).allSatisfy((name, text) -> assertThat(text).as(name)
                .doesNotContain("/tmp/", "/usr/lib/", "/home/", System.getProperty("user.home"), "C:\\")
                .doesNotContain(System.getProperty("user.dir"), System.getProperty("java.home")));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (String name : FOLDER.files().keySet()) {
            Path page = FOLDER.path().resolve(name);
            assertThat(Files.isRegularFile(page) && name.endsWith(".md") ? Links.broken(page) : List.of()).isEmpty();
        }
    }
}
