package loomshowcase.jvm;

import java.util.List;
import java.util.Optional;

/** The environment variables that add options to any JVM, unseen by whoever starts it. */
public final class JvmVariables {

    static final List<String> NAMES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private JvmVariables() {}

    /** The names of those that are set in this environment. */
    public static List<String> set() {
        return NAMES.stream().filter(System.getenv()::containsKey).toList();
    }

    /**
     * That JVMs which this one starts do not get those that are set; empty if none is.
     *
     * @param instead what gives options to those JVMs
     */
    public static Optional<String> ignored(String instead) {
        return set().isEmpty() ? Optional.empty()
                : Optional.of("%s %s set, but the JVMs that are started here do not get %s: use %s."
                        .formatted(String.join(" and ", set()), set().size() == 1 ? "is" : "are",
                                set().size() == 1 ? "it" : "them", instead));
    }
}
