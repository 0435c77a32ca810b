package loomshowcase;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.function.Consumer;
import loomshowcase.launch.InstalledJdk;
import loomshowcase.launch.NewerJdk;
import loomshowcase.launch.ParentPidWatch;
import loomshowcase.launch.WorkingFolder;

/**
 * The entry. It is compiled for release 11, so that it runs on a Java that is too old for the tool; there it hands over to
 * a newer JDK of this machine. The tool is loaded by name, for the same reason.
 */
public final class Main {

    private static final String TOOL = "loomshowcase.cli.LoomShowcase";
    private static final int UNUSABLE_FOLDER = 2;
    private static final int BROKEN_JAR = 70;

    private Main() {}

    public static void main(String[] args) throws Throwable {
        Optional<String> problem = WorkingFolder.problem();
        if (problem.isPresent()) {
            exit(UNUSABLE_FOLDER, problem.get());
        } else if (Runtime.version().feature() < InstalledJdk.OLDEST) {
            System.exit(NewerJdk.run(Main.class.getName(), args));
        } else {
            ParentPidWatch.start();
            runTool(args);
        }
    }

    /**
     * Makes the tool and gives it the arguments. It calls a constructor and then an interface, because the first call of a
     * method by reflection takes longer than everything else here.
     */
    @SuppressWarnings("unchecked")
    private static void runTool(String[] args) throws Throwable {
        try {
            ((Consumer<String[]>) Class.forName(TOOL).getConstructor().newInstance()).accept(args);
        } catch (ClassNotFoundException e) {
            exit(BROKEN_JAR, TOOL + " is missing; build the jar again with mvn clean package");
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void exit(int code, String reason) {
        System.err.println("loom-showcase: " + reason);
        System.exit(code);
    }
}
