package loomshowcase.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewerJdkTest {

    @TempDir
    private Path folder;

    @Test
    void prefers25Then21ThenTheNewestWithACompiler() throws IOException {
        List<Path> homes = new ArrayList<>();
        for (String version : List.of("17.0.1", "20", "21.0.1", "24", "25.0.1", "27")) {
            homes.add(FakeJdk.jdk(folder.resolve(version), version));
        }
        homes.add(FakeJdk.jre(folder.resolve("28"), "28"));

        var usable = NewerJdk.usable(InstalledJdks.inOrder(homes));

        assertThat(usable).extracting(InstalledJdk::version).containsExactly("25.0.1", "21.0.1", "27", "24", "28");
    }

    @Test
    void carriesOptionsOver() {
        assertThat(NewerJdk.carriedOver(List.of("-Xmx1g", "-Dname=a value", "--add-opens=java.base/java.lang=X")))
                .containsExactly("-Xmx1g", "-Dname=a value", "--add-opens=java.base/java.lang=X");
    }

    @Test
    void doesNotCarryOverAgents() {
        assertThat(NewerJdk.carriedOver(List.of("-agentlib:jdwp=server=y", "-javaagent:a.jar", "-Xrunjdwp:x", "-ea")))
                .containsExactly("-ea");
    }

    @Test
    void makesTheNewerJvmIgnoreUnknownOptions() {
        assertThat(NewerJdk.carriedOver(List.of("-XX:+UseBiasedLocking")))
                .containsExactly("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseBiasedLocking");
    }

    @Test
    void enablesPreviewOnlyOnce() {
        assertThat(NewerJdk.carriedOver(List.of("--enable-preview"))).isEmpty();
    }
}
