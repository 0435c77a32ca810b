package loomshowcase.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JDK, or a JRE, that is installed on this machine. Two are equal if they have the same home. */
public final class InstalledJdk {

    /** The oldest release that can run this tool: the first that has virtual threads. */
    public static final int OLDEST = 21;

    private static final Pattern RELEASE_LINE = Pattern.compile("^(\\w+)=\"?([^\"\\r\\n]*)\"?\\s*$", Pattern.MULTILINE);
    private static final Pattern FEATURE = Pattern.compile("^(?:1\\.)?(\\d{1,4})(?!\\d)");
    private static final Pattern EARLY_ACCESS = Pattern.compile("^[\\d.]+-ea(?:\\+\\d+)?");

    private final Path home;
    private final int feature;
    private final String version;
    private final String vendor;
    private final Set<String> modules;

    /** @param modules empty if they are not known */
    InstalledJdk(Path home, int feature, String version, String vendor, Set<String> modules) {
        this.home = home;
        this.feature = feature;
        this.version = version;
        this.vendor = vendor;
        this.modules = modules;
    }

    InstalledJdk(Path home, int feature, String version, String vendor) {
        this(home, feature, version, vendor, Set.of());
    }

    /**
     * The JDK in this folder, as its {@code release} file describes it. Empty if the folder has no such file, or no
     * {@code bin/java}, or the file does not name a version.
     */
    public static Optional<InstalledJdk> at(Path home) {
        String release;
        Path real;
        try {
            real = home.toRealPath();
            release = new String(Files.readAllBytes(real.resolve("release")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return Optional.empty();
        }
        String version = valueIn(release, "JAVA_VERSION");
        Matcher feature = FEATURE.matcher(version);
        if (!feature.find() || !Files.isExecutable(program(real, "java"))) {
            return Optional.empty();
        }
        Matcher earlyAccess = EARLY_ACCESS.matcher(valueIn(release, "JAVA_RUNTIME_VERSION"));
        return Optional.of(new InstalledJdk(real, Integer.parseInt(feature.group(1)),
                earlyAccess.find() ? earlyAccess.group() : version, valueIn(release, "IMPLEMENTOR"),
                words(valueIn(release, "MODULES"))));
    }

    private static String valueIn(String release, String key) {
        Matcher line = RELEASE_LINE.matcher(release);
        while (line.find()) {
            if (line.group(1).equals(key)) {
                return line.group(2);
            }
        }
        return "";
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : new HashSet<>(Arrays.asList(text.trim().split(" +")));
    }

    private static Path program(Path home, String name) {
        Path windows = home.resolve("bin").resolve(name + ".exe");
        return Files.exists(windows) ? windows : home.resolve("bin").resolve(name);
    }

    /** The folder that {@code JAVA_HOME} would name, symbolic links resolved. */
    public Path home() {
        return home;
    }

    /** The feature release, such as 21; 8 for version 1.8. */
    public int feature() {
        return feature;
    }

    /** Whether it can run this tool. */
    public boolean isUsable() {
        return feature >= OLDEST;
    }

    /** The full version, such as {@code 21.0.5}; with its build if it is an early-access one, such as {@code 28-ea+18}. */
    public String version() {
        return version;
    }

    /** Whether it is an early-access build: what it does can differ from the release. */
    public boolean isEarlyAccess() {
        return version.contains("-ea");
    }

    /** Who built it, such as {@code Eclipse Adoptium}; empty if unknown. */
    public String vendor() {
        return vendor;
    }

    /** Whether it has a module. A JDK that does not say which modules it has is taken to be whole. */
    public boolean hasModule(String module) {
        return modules.isEmpty() || modules.contains(module);
    }

    /** Whether it has {@link #javac}, which a JRE has not. */
    public boolean hasCompiler() {
        return Files.isExecutable(javac());
    }

    /** The {@code java} program. */
    public Path java() {
        return program(home, "java");
    }

    /** The {@code javac} program, which may be missing: see {@link #hasCompiler}. */
    public Path javac() {
        return program(home, "javac");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InstalledJdk && home.equals(((InstalledJdk) other).home);
    }

    @Override
    public int hashCode() {
        return Objects.hash(home);
    }

    /** The version and the home, for a message to a user. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "JDK %s in %s", version, home);
    }
}
