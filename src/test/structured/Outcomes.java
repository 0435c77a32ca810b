import java.util.Map;
import java.util.concurrent.Callable;

/** Runs the cases of the classes that it is given, and prints the outcome of each: a line with a tab. */
public class Outcomes extends Services {

    public static void main(String[] classes) throws ReflectiveOperationException {
        for (String name : classes) {
            Map<?, ?> cases = (Map<?, ?>) Class.forName(name).getDeclaredMethod("cases").invoke(null);
            cases.forEach((situation, code) -> System.out.println(situation + "\t" + outcome((Callable<?>) code)));
        }
        System.out.flush();
        // Nothing that a case left behind may keep this JVM.
        Runtime.getRuntime().halt(0);
    }
}
