package loomshowcase.launch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The module of the JDK that a runtime lacks. One that was made by {@code jlink} has only the modules that somebody chose,
 * and a class of another one is then not found.
 */
public final class MissingModule {

    /** The modules that this tool, its forms and users' tasks need beside {@code java.base}, by their packages. */
    private static final List<Map.Entry<String, String>> MODULES = List.of(
            Map.entry("java.lang.management.", "java.management"),
            Map.entry("javax.management.", "java.management"),
            Map.entry("com.sun.management.", "jdk.management"),
            Map.entry("jdk.management.jfr.", "jdk.management.jfr"),
            Map.entry("jdk.management.", "jdk.management"),
            Map.entry("jdk.jfr.", "jdk.jfr"),
            Map.entry("java.net.http.", "java.net.http"),
            Map.entry("com.sun.net.httpserver.", "jdk.httpserver"),
            Map.entry("javax.tools.", "java.compiler"),
            Map.entry("com.sun.source.", "jdk.compiler"),
            Map.entry("com.sun.tools.attach.", "jdk.attach"),
            Map.entry("java.lang.instrument.", "java.instrument"),
            Map.entry("java.util.logging.", "java.logging"),
            Map.entry("java.util.prefs.", "java.prefs"),
            Map.entry("java.rmi.", "java.rmi"),
            Map.entry("java.sql.", "java.sql"),
            Map.entry("javax.sql.", "java.sql"),
            Map.entry("javax.naming.", "java.naming"),
            Map.entry("javax.script.", "java.scripting"),
            Map.entry("java.beans.", "java.desktop"),
            Map.entry("java.awt.", "java.desktop"),
            Map.entry("javax.imageio.", "java.desktop"),
            Map.entry("javax.xml.crypto.", "java.xml.crypto"),
            Map.entry("javax.xml.", "java.xml"),
            Map.entry("org.w3c.dom.", "java.xml"),
            Map.entry("org.xml.sax.", "java.xml"),
            Map.entry("jdk.net.", "jdk.net"),
            Map.entry("sun.misc.", "jdk.unsupported"));

    /** Before a package: a user's may end like one of the JDK. */
    private static final String BEGINS = "(?<![\\w.$])";

    private MissingModule() {}

    /**
     * The module that has a class which was not found.
     *
     * @param message of a {@link NoClassDefFoundError} or {@link ClassNotFoundException}, or a line that shows one
     */
    public static Optional<String> of(String message) {
        String text = String.valueOf(message).replace('/', '.');
        return MODULES.stream()
                .filter(module -> Pattern.compile(BEGINS + Pattern.quote(module.getKey())).matcher(text).find())
                .map(Map.Entry::getValue).findFirst();
    }

    /** Why a class of this JVM's own was not found, and what to do; empty if it is not one of a JDK's. */
    public static Optional<String> sentence(LinkageError notFound) {
        return notFound instanceof NoClassDefFoundError
                ? of(notFound.getMessage()).map(module -> sentence(InstalledJdks.running(), module))
                : Optional.empty();
    }

    /** That a JDK lacks a module, and what to do. */
    public static String sentence(InstalledJdk jdk, String module) {
        return jdk + " lacks the module " + module + "; use a whole JDK, or add the module where jlink made this one";
    }
}
