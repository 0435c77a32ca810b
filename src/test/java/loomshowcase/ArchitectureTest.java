package loomshowcase;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static loomshowcase.ToolClasses.CLASSES;
import static loomshowcase.ToolClasses.IMPORTED;
import static loomshowcase.ToolClasses.isIn;
import static loomshowcase.ToolClasses.isOurs;
import static loomshowcase.ToolClasses.nameOfPackage;
import static loomshowcase.ToolClasses.use;
import static loomshowcase.ToolClasses.uses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which package may use which. The table names every package of the tool: a package that is renamed, added or emptied
 * fails here until its line says so.
 */
@Tag("once")
class ArchitectureTest {

    /**
     * A package on each line, and the packages of ours that it may use. It may also use what is below it; that is how
     * a list knows what it lists. A star stands for each package at that place, and none of them may use another.
     */
    private static final String TABLE =
            """
                    launch                       :
                    server                       :
                    text                         :
                    files                        : text
                    draw                         :
                    timeline                     : draw text
                    jvm                          : launch text
                    catalogue                    :
                    forms                        : catalogue files jvm launch text timeline
                    lab                          : catalogue draw files forms jvm launch text timeline compare.fork compare.run \
                    compare.plan compare.model compare.workload.sleep compare.result compare.report.sentence
                    diagnose                     : files
                    diagnose.recording           : diagnose files text
                    diagnose.pins                : diagnose diagnose.dump.model diagnose.dump.read diagnose.recording text
                    diagnose.dump                : diagnose text
                    diagnose.dump.model          : diagnose
                    diagnose.dump.read           : diagnose.dump.model text
                    diagnose.dump.finding        : diagnose diagnose.dump.model text
                    diagnose.pools               : diagnose diagnose.dump.model diagnose.dump.read diagnose.recording text
                    compare.result               :
                    compare.model                :
                    compare.workload             : compare.result
                    compare.workload.*           : compare.workload compare.result files launch text
                    compare.plan                 : compare.model compare.workload compare.result jvm launch text
                    compare.run                  : compare.plan compare.model compare.workload compare.result jvm text
                    compare.fork                 : compare.run compare.plan compare.model compare.workload compare.result \
                    jvm launch text
                    compare.report               : compare.result draw files text
                    compare.report.figure        : compare.result text
                    compare.report.table         : compare.report.figure compare.result text
                    compare.report.page          : compare.report.figure compare.report.table compare.result draw text
                    compare.report.sentence      : compare.report.figure compare.result text
                    """;

    /** Packages that see everything, or stand alone file by file, and have rules of their own. */
    private static final List<String> WITH_RULES_OF_THEIR_OWN = List.of("", "cli", "lessons", "claims");

    private static final Pattern ARROW = Pattern.compile("(?m)^    ([\\w.]+) --> ([\\w.]+)$");

    static Stream<String> lines() {
        return TABLE.lines();
    }

    private static Map<String, Set<String>> table() {
        return lines().map(line -> line.split(":", -1)).collect(Collectors.toMap(line -> line[0].strip(),
                line -> new TreeSet<>(Arrays.asList(line[1].strip().split(" +"))), (a, b) -> a, TreeMap::new));
    }

    @Test
    void everyClassIsReadThoseOfEveryReleaseIncluded() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<String> names = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> CLASSES.relativize(file).toString().replace(".class", "").replaceAll("[/\\\\]", "."))
                    .toList();

            assertThat(IMPORTED).extracting(JavaClass::getName).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void theTableNamesEveryPackageAndNoOther() {
        Set<String> packages = IMPORTED.stream().filter(type -> !type.getSimpleName().equals("package-info"))
                .map(ToolClasses::nameOfPackage)
                .filter(name -> WITH_RULES_OF_THEIR_OWN.stream().noneMatch(root -> isIn(name, root)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(
                packages.stream().map(ArchitectureTest::lineOf).collect(Collectors.toSet()));
        assertThat(table().values()).allSatisfy(
                may -> assertThat(packages).containsAll(may.stream().filter(name -> !name.isEmpty()).toList()));
    }

    /** A permission that nobody uses would let a dependency in unseen. */
    @ParameterizedTest
    @MethodSource("lines")
    void aPackageUsesEverythingThatItsLineAllows(String line) {
        String name = line.split(":")[0].strip();
        Set<String> used = IMPORTED.stream().filter(areIn(name)).flatMap(ToolClasses::uses)
                .map(ToolClasses::nameOfPackage).collect(Collectors.toSet());
        assertThat(used).containsAll(table().get(name).stream().filter(may -> !may.isEmpty()).toList());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aPackageUsesWhatItsLineSaysAndNothingElse(String line) {
        String name = line.split(":")[0].strip();
        Set<String> may = table().get(name);
        classes().that(areIn(name)).should(use("nothing but its own package, packages below it, and " + may,
                (type, used) -> isIn(nameOfPackage(used), nameOfPackage(type)) || may.contains(nameOfPackage(used))))
                .check(IMPORTED);
    }

    /** Each arrow of the picture in {@code docs/architecture.md} is true, and none is missing but those that follow. */
    @Test
    void thePictureShowsWhoUsesWhom() throws IOException {
        Map<String, Set<String>> drawn = new TreeMap<>();
        ARROW.matcher(Files.readString(Path.of("docs", "architecture.md"))).results().forEach(
                arrow -> drawn.computeIfAbsent(arrow.group(1), from -> new TreeSet<>()).add(arrow.group(2)));
        Map<String, Set<String>> used = new TreeMap<>();
        IMPORTED.forEach(type -> uses(type).forEach(other -> used
                .computeIfAbsent(inPicture(type), from -> new TreeSet<>()).add(inPicture(other))));

        drawn.forEach((from, to) -> assertThat(used.get(from)).as("used by " + from).containsAll(to));
        used.forEach((from, to) -> assertThat(reachable(from, drawn)).as("drawn from " + from)
                .containsAll(to.stream().filter(other -> !other.equals(from) && !other.equals("text")).toList()));
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> arrows) {
        var reached = new TreeSet<String>();
        arrows.getOrDefault(from, Set.of()).forEach(to -> {
            reached.add(to);
            reached.addAll(reachable(to, arrows));
        });
        return reached;
    }

    /** The name of its package in the picture: two levels of {@code compare}, one of all others. */
    private static String inPicture(JavaClass type) {
        String name = nameOfPackage(type);
        String[] levels = name.split("\\.");
        return name.isEmpty() ? "Main" : levels[0].equals("compare") ? levels[0] + "." + levels[1] : levels[0];
    }

    @Test
    void packagesDoNotUseEachOtherInACircle() {
        slices().matching("loomshowcase.(*)..").should().beFreeOfCycles().check(IMPORTED);
        slices().matching("loomshowcase.compare.(*)..").should().beFreeOfCycles().check(IMPORTED);
    }

    /** The line of the table that is about a package: the longest one that names it or a package above it. */
    private static String lineOf(String name) {
        return table().keySet().stream()
                .filter(line -> line.endsWith(".*") ? name.startsWith(line.substring(0, line.length() - 1))
                        : isIn(name, line))
                .max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static DescribedPredicate<JavaClass> areIn(String line) {
        return describe("are of " + line, type -> isOurs(type) && lineOf(nameOfPackage(type)).equals(line));
    }
}
