package loomshowcase;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. A room that does not exist yet passes. */
@Tag("once")
class ArchitectureTest {

    private static final String OURS = "loomshowcase..";
    private static final Path CLASSES = Path.of(System.getProperty("loomshowcase.classes", "target/classes"));

    private static JavaClasses imported;

    @BeforeAll
    static void readEveryClass() {
        imported = new ClassFileImporter().importPath(CLASSES);
    }

    @Test
    void everyClassIsReadThoseOfEveryReleaseIncluded() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<String> names = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> CLASSES.relativize(file).toString().replace(".class", "").replaceAll("[/\\\\]", "."))
                    .toList();

            assertThat(imported).extracting(JavaClass::getName).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"launch", "server", "text", "timeline", "lessons", "claims", "compare.result"})
    void someRoomsKnowNobody(String room) {
        check(noClasses().that().resideInAPackage(in(room))
                .should().dependOnClassesThat(ours().and(not(inRoom(room)))));
    }

    @ParameterizedTest
    @CsvSource({
        "jvm,              launch",
        "compare.model,    jvm",
        "compare.workload, text",
        "compare.report,   compare.result:text",
        "compare.report.figure,   compare.result:text",
        "compare.report.table,    compare.result:compare.report.figure:text",
        "compare.report.page,     compare.report.figure:compare.report.table:text",
        "compare.report.sentence, compare.result:compare.report.figure:text",
        "pins,             text"})
    void someRoomsKnowFew(String room, String few) {
        check(noClasses().that().resideInAPackage(in(room))
                .should().dependOnClassesThat(ours().and(not(inRoom(room))).and(not(inAny(few)))));
    }

    @ParameterizedTest
    @CsvSource({
        "lessons,          lessons",
        "claims,           claims",
        "cli,              cli",
        "server,           cli",
        "pins,             cli",
        "compare.model,    cli:compare.measure",
        "compare.workload, cli:compare.measure",
        "compare.measure,  cli",
        "compare.report,   cli"})
    void someRoomsAreKnownToFew(String room, String few) {
        check(noClasses().that(not(inRoom(room).or(inAny(few)))).should().dependOnClassesThat(inRoom(room)));
    }

    @Test
    void theComparisonAndTheCatalogueDoNotKnowEachOther() {
        check(noClasses().that().resideInAPackage(in("compare"))
                .should().dependOnClassesThat(inRoom("catalogue")));
        check(noClasses().that().resideInAPackage(in("catalogue"))
                .should().dependOnClassesThat(inRoom("compare")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli.compare", "cli.run", "cli.show", "cli.pins", "cli.report"})
    void theToolAloneKnowsACommand(String command) {
        check(noClasses().that(not(inRoom(command)).and(not(resideInAPackage("loomshowcase.cli"))))
                .should().dependOnClassesThat(inRoom(command)));
    }

    @Test
    void theEntryKnowsLaunchAlone() {
        check(noClasses().that().haveFullyQualifiedName("loomshowcase.Main")
                .should().dependOnClassesThat(ours().and(not(inRoom("launch")))
                        .and(not(describe("are the entry", type -> type.getName().equals("loomshowcase.Main"))))));
    }

    @Test
    void aFormStandsAlone() {
        check(classes().that().resideInAnyPackage(in("lessons"), in("claims")).should(knowNoOtherFile()));
    }

    @Test
    void roomsDoNotKnowEachOtherInACircle() {
        check(slices().matching("loomshowcase.(*)..").should().beFreeOfCycles());
        check(slices().matching("loomshowcase.compare.(*)..").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @CsvSource({
        "picocli..,               cli",
        "com.fasterxml.jackson.., cli:compare.report"})
    void librariesAreKnownToFew(String library, String few) {
        check(noClasses().that(ours().and(not(inAny(few))))
                .should().dependOnClassesThat(resideInAPackage(library)));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(imported);
    }

    private static String in(String room) {
        return "loomshowcase." + room + "..";
    }

    private static DescribedPredicate<JavaClass> inRoom(String room) {
        return resideInAPackage(in(room));
    }

    private static DescribedPredicate<JavaClass> inAny(String rooms) {
        return resideInAnyPackage(Arrays.stream(rooms.split(":")).map(ArchitectureTest::in).toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage(OURS);
    }

    private static ArchCondition<JavaClass> knowNoOtherFile() {
        return new ArchCondition<>("know no other file of ours") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> ours().test(dependency.getTargetClass()))
                        .filter(dependency -> !file(dependency.getTargetClass()).equals(file(type)))
                        .forEach(dependency -> events
                                .add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static String file(JavaClass type) {
        return type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
    }
}
