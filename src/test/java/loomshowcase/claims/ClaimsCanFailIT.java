package loomshowcase.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import loomshowcase.catalogue.Catalogue;
import loomshowcase.catalogue.ClaimWords;
import loomshowcase.catalogue.Form;
import loomshowcase.catalogue.FormKind;
import loomshowcase.catalogue.Idea;
import loomshowcase.catalogue.PackedSources;
import loomshowcase.catalogue.RunMode;
import loomshowcase.catalogue.Shelf;
import loomshowcase.catalogue.Verdicts;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;
import loomshowcase.launch.Jvm;
import loomshowcase.launch.Jvm.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A claim that could not fail would prove nothing. Each form of {@code mutants.txt} runs where its claim is false, on the
 * JDK that runs this test, and says so. Other forms find different things on different JDKs, as {@link ClaimsIT} sees.
 */
@Isolated
@Tag("slow")
class ClaimsCanFailIT {

    private static final Map<String, Idea> CLAIMS = Catalogue.read(Jvm.classes()).on(Shelf.CLAIMS).stream()
            .collect(Collectors.toMap(Idea::id, claim -> claim, (one, other) -> one, LinkedHashMap::new));
    private static final InstalledJdk JDK = InstalledJdks.running();
    private static final int AT_ONCE = 4;

    @TempDir
    private static Path folder;

    private static final Map<Mutant, Future<Outcome>> OUTCOMES = new LinkedHashMap<>();

    @BeforeAll
    @Timeout(300)
    static void runAll() throws InterruptedException {
        run(AT_ONCE, Mutant.all().stream().filter(mutant -> !isAlone(mutant)).toList());
        run(1, Mutant.all().stream().filter(ClaimsCanFailIT::isAlone).toList());
    }

    @TestFactory
    Stream<DynamicTest> aFormThatRunsWhereItsClaimIsFalseSaysSo() {
        return OUTCOMES.entrySet().stream().map(run -> dynamicTest(
                run.getKey().form() + ": " + run.getKey().verdict(), () -> check(run.getKey(), run.getValue().get())));
    }

    @Test
    void everyFormOfAClaimCanFail() {
        Set<String> mutated = Mutant.all().stream().map(Mutant::form).collect(Collectors.toSet());
        List<String> neverFails = CLAIMS.values().stream().flatMap(claim -> claim.kinds().stream()
                .filter(kind -> isTheSameOnEveryJdk(claim, kind)).map(kind -> claim.id() + " " + kind.id()))
                .filter(form -> !mutated.contains(form)).toList();

        assertThat(neverFails).isEmpty();
    }

    private static void check(Mutant mutant, Outcome outcome) {
        Verdicts verdicts = ((ClaimWords) CLAIMS.get(mutant.claim()).words()).verdicts();

        assertThat(Verdicts.in(outcome.out())).as("%s", outcome).contains(mutant.verdict());
        assertThat(verdicts.expected(kind(mutant), JDK.feature())).as("what the claim says").isPresent().get()
                .isNotEqualTo(mutant.verdict());
    }

    private static void run(int atOnce, List<Mutant> mutants) throws InterruptedException {
        try (ExecutorService executor = Executors.newFixedThreadPool(atOnce)) {
            for (Mutant mutant : mutants) {
                OUTCOMES.put(mutant, executor.submit(() -> run(mutant)));
            }
        }
    }

    private static Outcome run(Mutant mutant) throws IOException, InterruptedException {
        Form form = CLAIMS.get(mutant.claim()).form(kind(mutant), JDK.feature()).orElseThrow();
        Path classes = Files.createTempDirectory(folder, "mutant-");
        Path source = classes.resolve(form.fileName());
        Files.writeString(source, mutant.applyTo(PackedSources.text(form.path())));
        List<String> preview = form.release() == 0 ? List.of() : List.of("--enable-preview");
        compile(source, classes, preview);

        var arguments = new ArrayList<>(preview);
        arguments.addAll(mutant.options());
        arguments.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classes.toString(), form.className()));
        return new Jvm(classes).in(classes).run(JDK, arguments);
    }

    private static void compile(Path source, Path classes, List<String> preview) throws IOException {
        var options = new ArrayList<>(preview);
        options.addAll(List.of("-nowarn", "-proc:none", "--release", preview.isEmpty() ? "21" : "" + JDK.feature(),
                "-d", classes.toString()));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var problems = new StringWriter();
            boolean compiled = compiler.getTask(problems, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as("%s", problems).isTrue();
        }
    }

    private static boolean isAlone(Mutant mutant) {
        return CLAIMS.get(mutant.claim()).words().runMode() == RunMode.ALONE;
    }

    private static FormKind kind(Mutant mutant) {
        return FormKind.named(mutant.kind()).orElseThrow();
    }

    private static boolean isTheSameOnEveryJdk(Idea claim, FormKind kind) {
        Verdicts verdicts = ((ClaimWords) claim.words()).verdicts();
        return IntStream.rangeClosed(21, 27).mapToObj(feature -> verdicts.expected(kind, feature))
                .flatMap(Optional::stream).distinct().count() == 1;
    }
}
