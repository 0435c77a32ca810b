package loomshowcase.diagnose;

import java.io.File;
import java.security.CodeSource;

/** Commands of this tool, to be pasted into a shell as they are. */
public final class OwnCommand {

    private static final String USUAL = "loom-showcase.jar";
    private static final String JAR = jar(System.getProperty("java.class.path", ""), location());

    private OwnCommand() {}

    /** {@code java -jar target/loom-showcase.jar dump 4711}, with the jar by the name by which this JVM was started. */
    public static String of(String arguments) {
        return "java -jar %s %s".formatted(JAR.contains(" ") ? "\"" + JAR + "\"" : JAR, arguments);
    }

    /**
     * The jar as it was named; its usual name if this does not run from a jar, or from more than one.
     *
     * @param classPath which {@code -jar} sets to the name of the jar
     * @param location  of this class
     */
    static String jar(String classPath, String location) {
        boolean isJar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
        String name = classPath.substring(Math.max(classPath.lastIndexOf('/'), classPath.lastIndexOf('\\')) + 1);
        return isJar && location.endsWith("/" + name) ? classPath : USUAL;
    }

    private static String location() {
        CodeSource source = OwnCommand.class.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null ? "" : source.getLocation().getPath();
    }
}
