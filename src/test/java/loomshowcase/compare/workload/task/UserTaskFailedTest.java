package loomshowcase.compare.workload.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import loomshowcase.launch.FakeJdk;
import loomshowcase.launch.InstalledJdk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("If a class of a user's task is not found")
class UserTaskFailedTest {

    @TempDir
    private static Path folder;

    private static InstalledJdk baseAlone;

    @BeforeAll
    static void aRuntime() throws IOException {
        baseAlone = InstalledJdk.at(FakeJdk.runtime(folder.resolve("runtime"), "25.0.3", "java.base")).orElseThrow();
    }

    @Test
    @DisplayName("and it is of the JDK, the module that the runtime lacks is named, and not the class path")
    void aModuleIsMissing() {
        UserTaskFailed failed = UserTaskFailed.missing(new NoClassDefFoundError("java/util/logging/Logger"),
                "com.acme.Task", baseAlone);

        assertThat(failed.kind()).isEqualTo("missing module");
        assertThat(failed).hasMessageStartingWith("com.acme.Task needs java.util.logging.Logger: ")
                .hasMessageContaining("lacks the module java.logging; use a whole JDK");
    }

    @Test
    @DisplayName("and this JDK never had it, the JDK is named")
    void theJdkNeverHadIt() {
        UserTaskFailed failed = UserTaskFailed.missing(new NoClassDefFoundError("java/lang/NewInJdk40"),
                "com.acme.Task", baseAlone);

        assertThat(failed.kind()).isEqualTo("missing class");
        assertThat(failed).hasMessage("com.acme.Task needs java.lang.NewInJdk40, which JDK 25.0.3 does not have; "
                + "use --jdk with the JDK that it was compiled for");
    }

    @Test
    @DisplayName("since its initializer has thrown, that is said, and no class path is blamed")
    void itsInitializerHasThrown() {
        var error = new NoClassDefFoundError("Could not initialize class com.acme.Settings");
        error.initCause(new IllegalStateException("no settings.xml"));
        UserTaskFailed failed = UserTaskFailed.because(error, "com.acme.Task");

        assertThat(failed.kind()).isEqualTo("NoClassDefFoundError");
        assertThat(failed)
                .hasMessageStartingWith("com.acme.Task threw NoClassDefFoundError: Could not initialize class "
                        + "com.acme.Settings, caused by IllegalStateException: no settings.xml");
    }
}
