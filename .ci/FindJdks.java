import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.InstalledJdks;

/**
 * Tells Maven where the JDKs of this machine are. It finds them as the tool itself does, and writes a file of
 * properties that {@code pom.xml} uses:
 * <ul>
 * <li>{@code jdkN.home}, {@code jdkN.java} and {@code jdkN.javac} for each release N that is installed;</li>
 * <li>{@code jdkN.missing} for each release N: {@code true} or {@code false};</li>
 * <li>{@code jdkN.excludedGroups}: {@code once} if tests with this tag run on another JDK, otherwise empty;</li>
 * <li>{@code jdk.main.java} and {@code jdk.main.javac}: JDK 25, or JDK 21 if 25 is missing;</li>
 * <li>{@code jdk.advice}, only if both are missing: why this machine cannot build.</li>
 * </ul>
 */
public final class FindJdks {

    /** The releases that have forms of their own, and the next one, which runs those of the last. */
    private static final List<Integer> RELEASES = List.of(21, 25, 26, 27, 28);

    private final Properties properties = new Properties();

    private FindJdks() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException {
        FindJdks build = new FindJdks();
        Optional<InstalledJdk> main = find(25).or(() -> find(21));
        main.ifPresentOrElse(jdk -> build.programs("jdk.main", jdk),
                () -> build.properties.setProperty("jdk.advice", "Building needs a JDK 25 or 21, and none was found: "
                        + "install one (https://adoptium.net), or set JAVA25_HOME or JAVA21_HOME to it."));
        for (int release : RELEASES) {
            build.describe(release, main);
        }
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]))) {
            build.properties.store(file, null);
        }
    }

    private static Optional<InstalledJdk> find(int release) {
        return InstalledJdks.ofFeature(release).filter(InstalledJdk::hasCompiler);
    }

    private void describe(int release, Optional<InstalledJdk> main) {
        String name = "jdk" + release;
        Optional<InstalledJdk> jdk = find(release);
        properties.setProperty(name + ".missing", String.valueOf(jdk.isEmpty()));
        properties.setProperty(name + ".excludedGroups", jdk.equals(main) ? "" : "once");
        jdk.ifPresent(found -> programs(name, found));
        System.out.println("JDK " + release + ": " + jdk.map(found -> found.home().toString())
                .orElse("not found, so nothing is compiled for it or tested on it"));
    }

    private void programs(String name, InstalledJdk jdk) {
        properties.setProperty(name + ".home", jdk.home().toString());
        properties.setProperty(name + ".java", jdk.java().toString());
        properties.setProperty(name + ".javac", jdk.javac().toString());
    }
}
