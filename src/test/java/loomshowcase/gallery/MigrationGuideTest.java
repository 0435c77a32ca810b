package loomshowcase.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.PackedSources;
import loomshowcase.catalogue.Shelf;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The migration guide says nothing that a claim, a lesson or a source does not say. */
@Tag("once")
class MigrationGuideTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("[\\d.]+ (s|MB)\\b");
    private static final Catalogue CATALOGUE = Catalogue.read(Jvm.classes());

    @Test
    void hasATableOfWhatTheClaimsFind() throws IOException {
        String guide = Files.readString(MigrationGuide.PAGE);

        assertThat(guide).as("bring it up to date with Gallery --words claims; docs/gallery/README.md says how")
                .isEqualTo(new MigrationGuide(CATALOGUE.on(Shelf.CLAIMS)).madeFrom(guide));
    }

    @Test
    void linksToEveryClaimOutsideOfItsTable() throws IOException {
        String prose = Files.readString(MigrationGuide.PAGE).lines().filter(line -> !line.startsWith("| [`"))
                .collect(Collectors.joining("\n"));

        assertThat(CATALOGUE.on(Shelf.CLAIMS)).extracting(Idea::id)
                .allSatisfy(id -> assertThat(prose).contains("(claims/" + id + ".md)"));
    }

    @Test
    void hasOnlyCodeOfFormsThatTheBuildRuns() throws IOException {
        Set<String> ofForms = CATALOGUE.ideas().stream().flatMap(idea -> idea.forms().stream())
                .flatMap(MigrationGuideTest::lines).collect(Collectors.toSet());
        List<String> code = JAVA.matcher(Files.readString(MigrationGuide.PAGE)).results()
                .map(MatchResult::group).flatMap(block -> block.lines().map(String::strip))
                .filter(line -> !line.isEmpty() && !line.startsWith("```") && !line.startsWith("//")).toList();

        assertThat(code).hasSizeGreaterThan(20).allSatisfy(line -> assertThat(ofForms).contains(line));
    }

    @Test
    void hasTheFiguresOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> figures = FIGURE.matcher(Files.readString(MigrationGuide.PAGE)).results()
                .map(MatchResult::group).toList();

        assertThat(figures).isNotEmpty().allSatisfy(figure -> assertThat(readme).contains(figure));
    }

    private static Stream<String> lines(Form form) {
        return PackedSources.text(form.path()).lines().map(String::strip);
    }
}
