package loomshowcase;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomshowcase.launch.Jvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the jar holds. */
@Execution(ExecutionMode.CONCURRENT)
class JarIT {

    /** The version in a class file: 65.0 is Java 21, 65.65535 is Java 21 with preview. */
    private record ClassVersion(int major, int minor) {

        private static final int PREVIEW = 0xFFFF;

        static ClassVersion of(int feature) {
            return new ClassVersion(feature + 44, 0);
        }

        ClassVersion withPreview() {
            return new ClassVersion(major, PREVIEW);
        }
    }

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ENTRY = Pattern.compile("loomshowcase/(Main\\b|launch/).*");
    private static final Pattern FORM = Pattern.compile(".*/(Structured|Before|After)(21|25|26|27)[^/]*");
    private static final long MOST_BYTES = 9 * 1024 * 1024;

    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(Jvm.jar().toFile());
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void hasEachClassForTheReleaseThatMustLoadIt() throws IOException {
        Map<String, ClassVersion> versions = classVersions();

        assertThat(versions).containsKey("loomshowcase/Main.class");
        assertThat(versions).allSatisfy((name, version) -> {
            Matcher form = FORM.matcher(name);
            if (ENTRY.matcher(name).matches()) {
                assertThat(version).isEqualTo(ClassVersion.of(11));
            } else if (form.matches()) {
                assertIsForm(version, form.group(1), Integer.parseInt(form.group(2)));
            } else {
                assertThat(version).isEqualTo(ClassVersion.of(21));
            }
        });
    }

    /** StructuredTaskScope is a preview API on all these releases; a claim may show an API that is final. */
    private static void assertIsForm(ClassVersion version, String kind, int feature) {
        ClassVersion plain = ClassVersion.of(feature);
        if (kind.equals("Structured")) {
            assertThat(version).isEqualTo(plain.withPreview());
        } else {
            assertThat(version).isIn(plain, plain.withPreview());
        }
    }

    private Map<String, ClassVersion> classVersions() throws IOException {
        Map<String, ClassVersion> versions = new TreeMap<>();
        for (JarEntry entry : jar.stream().filter(JarIT::isClassOfOurs).toList()) {
            try (var in = new DataInputStream(jar.getInputStream(entry))) {
                assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
                int minor = in.readUnsignedShort();
                versions.put(entry.getName(), new ClassVersion(in.readUnsignedShort(), minor));
            }
        }
        return versions;
    }

    private static boolean isClassOfOurs(JarEntry entry) {
        return entry.getName().matches("loomshowcase/(?!lib/).*\\.class");
    }

    @Test
    void holdsNoClassAndNoServiceOutsideItsOwnPackage() {
        assertThat(jar.stream().map(JarEntry::getName))
                .filteredOn(name -> name.endsWith(".class") || name.startsWith("META-INF/services/"))
                .filteredOn(name -> !name.endsWith("/"))
                .anyMatch(name -> name.startsWith("loomshowcase/lib/jackson/"))
                .anyMatch(name -> name.startsWith("loomshowcase/lib/picocli/"))
                .allMatch(name -> name.matches("(META-INF/services/loomshowcase\\.|loomshowcase/).*"));
    }

    /** These are the names of system properties. Relocation must not take them for classes. */
    @Test
    void keepsTheNamesOfPicoclisSettings() throws IOException {
        JarEntry ansi = jar.getJarEntry("loomshowcase/lib/picocli/CommandLine$Help$Ansi.class");

        assertThat(new String(jar.getInputStream(ansi).readAllBytes(), ISO_8859_1)).contains("picocli.ansi")
                .doesNotContain("lib.picocli.ansi");
    }

    @Test
    void hasEverySourceUnchangedAndNoOtherFile() throws IOException {
        Map<String, String> packed = new TreeMap<>();
        for (JarEntry entry : jar.stream().filter(JarIT::isSource).toList()) {
            packed.put(entry.getName(), new String(jar.getInputStream(entry).readAllBytes(), UTF_8));
        }

        assertThat(packed).isNotEmpty().isEqualTo(sources());
    }

    private static boolean isSource(JarEntry entry) {
        return entry.getName().startsWith("sources/") && !entry.isDirectory();
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = SOURCES.relativize(file).toString().replace('\\', '/');
                sources.put("sources/" + name, Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void isNotAMultiReleaseJar() throws IOException {
        assertThat(jar.getManifest().getMainAttributes()).doesNotContainKey(Attributes.Name.MULTI_RELEASE);
        assertThat(jar.stream().map(JarEntry::getName))
                .noneMatch(name -> name.startsWith("META-INF/versions/") || name.endsWith("module-info.class"));
    }

    @Test
    void namesTheMainClassAndTheVersion() throws IOException {
        Attributes manifest = jar.getManifest().getMainAttributes();

        assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("loomshowcase.Main");
        assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION)).isNotBlank();
    }

    @Test
    void saysNothingAboutTheMachineThatBuiltIt() throws IOException {
        assertThat(jar.getManifest().getMainAttributes().keySet().stream().map(Object::toString))
                .noneMatch(name -> name.startsWith("Build") || name.startsWith("Created"));
    }

    @Test
    void hasTheLicencesOfEverythingInIt() {
        assertThat(List.of("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/FastDoubleParser-LICENSE",
                "loomshowcase/lab/highlight/LICENSE"))
                .allSatisfy(name -> assertThat(jar.getEntry(name)).as(name).isNotNull());
    }

    @Test
    void isSmall() throws IOException {
        assertThat(Files.size(Jvm.jar())).isLessThanOrEqualTo(MOST_BYTES);
    }
}
