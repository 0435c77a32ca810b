package loomshowcase.jvm;

import java.util.List;

/** The environment variables that add options to a JVM behind the back of whoever starts it. */
public final class JvmVariables {

    public static final List<String> NAMES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private JvmVariables() {}

    /** Those that are set here. */
    public static List<String> set() {
        return NAMES.stream().filter(System.getenv()::containsKey).toList();
    }
}
