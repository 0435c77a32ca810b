package loomshowcase.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import loomshowcase.launch.InstalledJdks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

@DisplayName("The JDKs that --jdk names")
class JdkChoiceTest {

    private static final String RELEASE = Integer.toString(Runtime.version().feature());
    private static final String HOME = System.getProperty("java.home");

    private final JdkChoice choice = new JdkChoice(new CommandLine(new AnyCommand()));

    @Command
    private static final class AnyCommand {}

    @Test
    @DisplayName("are the running one if none is named")
    void areTheRunningOneIfNoneIsNamed() {
        assertThat(choice.of(null)).containsExactly(InstalledJdks.running());
    }

    @Test
    @DisplayName("are refused if the same name is there twice")
    void areRefusedIfTheSameNameIsThereTwice() {
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> choice.of(List.of(HOME, HOME)))
                .withMessageContaining("'%s' is there twice; name each JDK once", HOME);
    }

    @Test
    @DisplayName("are refused if a release and a home are the same JDK")
    void areRefusedIfAReleaseAndAHomeAreTheSameJdk() {
        String home = choice.of(List.of(RELEASE)).getFirst().home().toString();

        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> choice.of(List.of(RELEASE, home)))
                .withMessageContaining("'%s' and '%s' are the same JDK; name it once", RELEASE, home);
    }
}
