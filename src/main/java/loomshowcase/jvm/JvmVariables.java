package loomshowcase.jvm;

import java.util.List;

/** The environment variables that add options to any JVM, unseen by whoever starts it. */
public final class JvmVariables {

    static final List<String> NAMES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private JvmVariables() {}

    /** The names of those that are set in this environment. */
    public static List<String> set() {
        return NAMES.stream().filter(System.getenv()::containsKey).toList();
    }
}
