package loomshowcase.launch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How an old Java hands over to a newer one. Instead of the tool, a program runs that prints its arguments. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class HandOverIT {

    private static final String TOOL = """
            package loomshowcase.cli;

            import java.lang.management.ManagementFactory;

            public class LoomShowcase implements java.util.function.Consumer<String[]> {
                @Override
                public void accept(String[] args) {
                    try {
                        run(args);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }

                private static void run(String[] args) throws Exception {
                    System.out.println("pid " + ProcessHandle.current().pid());
                    System.out.println("feature " + Runtime.version().feature());
                    System.out.println("arguments " + String.join("|", args));
                    System.out.println("options " + ManagementFactory.getRuntimeMXBean().getInputArguments());
                    switch (args[0]) {
                        case "read": System.out.println("read " + new String(System.in.readAllBytes())); break;
                        case "exit": System.exit(Integer.parseInt(args[1])); break;
                        case "stay": Thread.sleep(100_000); break;
                    }
                }
            }
            """;

    @TempDir
    private Path folder;
    private InstalledJdk old;

    @BeforeEach
    void findAnOldJavaAndMakeTheTool() throws IOException {
        old = OldJava.orSkip();
        Path source = Files.createDirectories(folder.resolve("tool")).resolve("LoomShowcase.java");
        Files.writeString(source, TOOL);
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "--release", "21",
                "-d", source.getParent().toString(), source.toString());
        assertThat(failed).as("compiling the tool").isZero();
    }

    @Test
    void passesOnArgumentsOptionsAndTheExitCode() throws Exception {
        var outcome = new Jvm(folder).run(old,
                command(List.of("-Xmx100m", "-Dname=two words"), "exit", "42", "", "a \"b\" c"));

        assertThat(outcome.exitCode()).isEqualTo(42);
        assertThat(outcome.out()).contains("arguments exit|42||a \"b\" c");
        assertThat(outcome.out()).anySatisfy(line -> assertThat(line).startsWith("options").contains("-Xmx100m",
                "-Dname=two words", "--enable-preview"));
    }

    @Test
    void passesOnTheInput() throws Exception {
        Process process = new Jvm(folder).start(old, command(List.of(), "read"));
        process.outputWriter().append("what was typed").close();

        assertThat(process.inputReader().lines()).contains("read what was typed");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no SIGTERM there")
    void endsTheNewJvmAndItselfWith130WhenToldToEnd() throws Exception {
        Process process = new Jvm(folder).start(old, command(List.of(), "stay"));
        ProcessHandle newer = newerJvm(process);

        process.destroy();

        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(newer.isAlive()).isFalse();
    }

    @Test
    void leavesNoJvmBehindWhenKilled() throws Exception {
        Process process = new Jvm(folder).start(old, command(List.of(), "stay"));
        ProcessHandle newer = newerJvm(process);

        process.destroyForcibly().waitFor();

        assertThat(newer.onExit()).succeedsWithin(5, SECONDS);
    }

    @Test
    void takes25Before21AndAnyOther() throws Exception {
        assumeTrue(InstalledJdks.ofFeature(25).isPresent() && InstalledJdks.ofFeature(21).isPresent(),
                "needs JDK 21 and 25");

        var outcome = new Jvm(folder).run(old, command(List.of(), "exit", "0"));

        assertThat(outcome.out()).contains("feature 25");
        assertThat(outcome.err()).singleElement().asString().contains(old.version(), "JDK 25");
    }

    @Test
    void takesAnotherJdkIfTheFirstCannotBeStarted() throws Exception {
        Path broken = FakeJdk.jdk(folder.resolve("broken"), "25.9");
        InstalledJdk good = newer().findFirst().orElseThrow();

        var outcome = new Jvm(folder).run(old, command(List.of(jdks(broken, good.home())), "exit", "0"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("feature " + good.feature());
    }

    @Test
    void saysWhatToInstallWhenNoNewerOneCanBeStarted() throws Exception {
        Path broken = FakeJdk.jdk(folder.resolve("broken"), "25.9");

        var outcome = new Jvm(folder).run(old, command(List.of(jdks(broken)), "exit", "0"));

        assertThat(outcome.exitCode()).isEqualTo(69);
        assertThat(outcome.err()).last().asString().contains("could be started", "install JDK 25");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no shell scripts there")
    void doesNotHandOverAgainIfTheReleaseFileIsWrong() throws Exception {
        Path liar = FakeJdk.jdk(folder.resolve("liar"), "25");
        Files.writeString(liar.resolve("bin/java"), "#!/bin/sh\nexec " + old.java() + " \"$@\"\n");

        var outcome = new Jvm(folder).run(old, command(List.of(jdks(liar)), "exit", "0"));

        assertThat(outcome.exitCode()).isEqualTo(69);
        assertThat(outcome.err()).last().asString().contains("names a newer version than Java", "install JDK 25");
    }

    private static Stream<InstalledJdk> newer() {
        return InstalledJdks.find().stream().filter(InstalledJdk::isUsable);
    }

    private static String jdks(Path... homes) {
        return "-D" + InstalledJdks.PROPERTY + "="
                + String.join(File.pathSeparator, Stream.of(homes).map(Path::toString).toList());
    }

    private List<String> command(List<String> options, String... arguments) {
        var command = new ArrayList<String>(options);
        if (options.stream().noneMatch(option -> option.startsWith("-D" + InstalledJdks.PROPERTY))) {
            command.add(jdks(newer().map(InstalledJdk::home).toArray(Path[]::new)));
        }
        command.addAll(List.of("-cp", folder.resolve("tool") + File.pathSeparator + Jvm.jar(), "loomshowcase.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static ProcessHandle newerJvm(Process old) throws IOException {
        BufferedReader lines = old.inputReader();
        String pid = lines.readLine().replace("pid ", "");
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
