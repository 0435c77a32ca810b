package loomshowcase.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnCommandTest {

    @ParameterizedTest
    @CsvSource({
        "target/loom-showcase.jar, /work/target/loom-showcase.jar, target/loom-showcase.jar",
        "tools\\loom.jar, /C:/work/tools/loom.jar, tools\\loom.jar",
        "target/surefire/booter.jar, /work/target/classes/, loom-showcase.jar",
        "target/classes:lib/jackson.jar, /work/target/classes/, loom-showcase.jar"})
    void namesTheJarAsItWasStarted(String classPath, String location, String jar) {
        assertThat(OwnCommand.jar(classPath, location)).isEqualTo(jar);
    }
}
