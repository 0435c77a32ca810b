package loomshowcase.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The JDKs of this machine. The description of this package says where they are looked for. */
public final class InstalledJdks {

    /** The system property that replaces the search with a list of homes. */
    public static final String PROPERTY = "loomshowcase.jdks";

    private static final Comparator<InstalledJdk> NEWEST_FIRST =
            Comparator.comparingInt(InstalledJdk::feature).reversed();
    private static final Comparator<InstalledJdk> COMPILER_FIRST =
            Comparator.comparing(jdk -> jdk.hasCompiler() ? 0 : 1);

    private InstalledJdks() {}

    /**
     * Searches for JDKs and JREs, and returns each once. The newest feature release comes first, and within one release
     * those with a compiler. Otherwise the order is that of the search, so that a JDK named by the environment is
     * preferred.
     */
    public static List<InstalledJdk> find() {
        String instead = System.getProperty(PROPERTY);
        return inOrder(instead == null ? JdkFolders.ofThisMachine() : JdkFolders.inList(instead));
    }

    static List<InstalledJdk> inOrder(Collection<Path> homes) {
        Set<InstalledJdk> distinct = new LinkedHashSet<>();
        homes.forEach(home -> InstalledJdk.at(home).ifPresent(distinct::add));
        List<InstalledJdk> jdks = new ArrayList<>(distinct);
        jdks.sort(NEWEST_FIRST.thenComparing(COMPILER_FIRST));
        return List.copyOf(jdks);
    }

    /** The JDK that runs this code, even if the search does not find it. */
    public static InstalledJdk running() {
        Path home = Path.of(System.getProperty("java.home"));
        return new InstalledJdk(JdkFolders.realPath(home), Runtime.version().feature(),
                System.getProperty("java.version"), System.getProperty("java.vendor"),
                ModuleLayer.boot().modules().stream().map(Module::getName).collect(Collectors.toSet()));
    }

    /** The first of {@link #find} with this feature release: one with a compiler, if there is one. */
    public static Optional<InstalledJdk> ofFeature(int feature) {
        return find().stream().filter(jdk -> jdk.feature() == feature).findFirst();
    }
}
