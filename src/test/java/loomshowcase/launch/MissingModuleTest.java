package loomshowcase.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A runtime that lacks a module")
class MissingModuleTest {

    @ParameterizedTest
    @CsvSource({
        "java/lang/management/ManagementFactory, java.management",
        "com/sun/management/OperatingSystemMXBean, jdk.management",
        "jdk/jfr/consumer/RecordingFile, jdk.jfr",
        "java.lang.NoClassDefFoundError: java/net/http/HttpClient, java.net.http",
        "com.sun.net.httpserver.HttpServer, jdk.httpserver",
        "java/util/logging/Logger, java.logging",
        "jdk/management/jfr/FlightRecorderMXBean, jdk.management.jfr",
        "javax/xml/crypto/XMLStructure, java.xml.crypto",
        "javax/sql/DataSource, java.sql"})
    @DisplayName("is known by the class that is not found")
    void isKnownByTheClass(String message, String module) {
        assertThat(MissingModule.of(message)).contains(module);
        assertThat(MissingModule.sentence(new NoClassDefFoundError(message)).orElseThrow())
                .contains(module).contains("use a whole JDK");
    }

    @Test
    @DisplayName("is not blamed for a class of the user's")
    void isNotBlamedForOthers() {
        assertThat(MissingModule.sentence(new NoClassDefFoundError("com/acme/Order"))).isEmpty();
        assertThat(MissingModule.sentence(new NoClassDefFoundError("com/acme/java/sql/Order"))).isEmpty();
        assertThat(MissingModule.of("java.lang.NoClassDefFoundError: com.acme.jdk.jfr.Recorder")).isEmpty();
        assertThat(MissingModule.sentence(new NoClassDefFoundError(null))).isEmpty();
        assertThat(MissingModule.sentence(new UnsatisfiedLinkError("jdk/jfr/x"))).isEmpty();
    }

    @Test
    @DisplayName("says so in its release file; one that says nothing is taken to be whole")
    void saysSoInItsReleaseFile() {
        assertThat(jdk(Set.of("java.base")).hasModule("jdk.jfr")).isFalse();
        assertThat(jdk(Set.of("java.base", "jdk.jfr")).hasModule("jdk.jfr")).isTrue();
        assertThat(jdk(Set.of()).hasModule("jdk.jfr")).isTrue();
        assertThat(InstalledJdks.running().hasModule("java.base")).isTrue();
    }

    private static InstalledJdk jdk(Set<String> modules) {
        return new InstalledJdk(Path.of("jdk"), 25, "25.0.3", "", modules);
    }
}
