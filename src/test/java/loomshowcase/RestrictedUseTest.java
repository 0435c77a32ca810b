package loomshowcase;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static loomshowcase.ToolClasses.IMPORTED;
import static loomshowcase.ToolClasses.isBelow;
import static loomshowcase.ToolClasses.isOurs;
import static loomshowcase.ToolClasses.nameOfPackage;
import static loomshowcase.ToolClasses.use;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages and libraries that only few may use, and files that stand alone; {@link ArchitectureTest} says the rest. */
@Tag("once")
class RestrictedUseTest {

    @ParameterizedTest
    @CsvSource({
        "cli,     cli",
        "lessons, lessons",
        "claims,  claims",
        "lab,     cli",
        "server,  cli"})
    void aPackageThatOnlyOneMayUse(String name, String user) {
        assertThat(IMPORTED).anyMatch(type -> isBelow(type, name));
        classes().that(describe("are not below " + user, type -> !isBelow(type, user) && !isBelow(type, name)))
                .should().onlyDependOnClassesThat(describe("are not below " + name, type -> !isBelow(type, name)))
                .check(IMPORTED);
    }

    @ParameterizedTest
    @CsvSource({"cli.compare", "cli.run", "cli.show", "cli.lab", "cli.dump", "cli.pins", "cli.pools", "cli.report"})
    void aCommandIsKnownToTheToolAlone(String command) {
        assertThat(IMPORTED).anyMatch(type -> isBelow(type, command));
        noClasses().that(describe("are neither the tool nor the command",
                type -> !nameOfPackage(type).equals("cli") && !isBelow(type, command)))
                .should().dependOnClassesThat(describe("are of " + command, type -> isBelow(type, command)))
                .check(IMPORTED);
    }

    @Test
    void theEntryUsesLaunchAlone() {
        noClasses().that().haveFullyQualifiedName("loomshowcase.Main")
                .should().dependOnClassesThat(describe("are not of launch",
                        type -> isOurs(type) && !isBelow(type, "launch")
                                && !type.getName().equals("loomshowcase.Main")))
                .check(IMPORTED);
    }

    @Test
    void aFormStandsAlone() {
        classes().that(describe("are forms", type -> isBelow(type, "lessons") || isBelow(type, "claims")))
                .should(knowNoOtherFile()).check(IMPORTED);
    }

    /** A user's task shares its JVM with {@code run}, {@code model} and {@code workload}: they use no library. */
    @ParameterizedTest
    @CsvSource({
        "picocli..,               cli",
        "com.github.difflib..,    cli:catalogue",
        "org.apache.commons..,    compare.report.figure",
        "com.fasterxml.jackson.., cli:compare.report:diagnose.dump.read:lab"})
    void aLibraryIsKnownToFew(String library, String few) {
        List<String> users = List.of(few.split(":"));
        noClasses().that(describe("are not of " + few,
                type -> isOurs(type) && users.stream().noneMatch(user -> isBelow(type, user))))
                .should().dependOnClassesThat(resideInAPackage(library)).check(IMPORTED);
        assertThat(users).allSatisfy(user -> assertThat(IMPORTED).as(user).anyMatch(type -> isBelow(type, user)
                && type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> resideInAPackage(library).test(use.getTargetClass()))));
    }

    private static ArchCondition<JavaClass> knowNoOtherFile() {
        return use("no other file of ours", (type, used) -> file(used).equals(file(type)));
    }

    private static String file(JavaClass type) {
        return type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
    }
}
