package loomshowcase;

import java.lang.reflect.InvocationTargetException;

/** The entry: compiled for release 11, so that it can speak on a Java that is too old for the rest. */
public final class Main {

    private static final String TOOL = "loomshowcase.cli.LoomShowcase";

    private Main() {}

    public static void main(String[] args) throws Throwable {
        try {
            Class.forName(TOOL).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (ClassNotFoundException e) {
            System.err.println("loom-showcase: " + TOOL + " is missing from this jar; build it again: mvn clean verify");
            System.exit(70);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
