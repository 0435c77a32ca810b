package loomshowcase.lessons.processes;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two JVMs are started and each counts, and the JVM that started them sees none of their counts.
 *
 * <p>Three process IDs are printed. Both children count 1, and the counter of the parent stays 0: each JVM has its own
 * heap with its own counter. A child must write its result, and the parent must read it. Here the children only print
 * lines to the output that they inherit. Look at the time too: each JVM has to start, and with the source launcher each
 * child compiles this file again.
 *
 * <p>Uses {@link ProcessBuilder} and {@link Process#waitFor()}. The {@link java.security.CodeSource} of this class
 * tells where it came from: a folder, a jar or this file.
 *
 * <pre>
 * Sleeping 1 second(s)...
 * Sleeping 1 second(s)...
 * Done Sleeping... counted 1 in process 31536
 * Done Sleeping... counted 1 in process 31539
 * The counter is at 0 in process 31495
 * Finished in 2.44 second(s)
 * </pre>
 */
public class ProcessesProcesses {

    static final AtomicInteger COUNTER = new AtomicInteger();

    public static void main(String[] args) throws IOException, InterruptedException, URISyntaxException {
        if (args.length > 0) {
            doSomething(Integer.parseInt(args[0]));
            return;
        }
        long start = System.nanoTime();

        Process p1 = startJvm(1);
        Process p2 = startJvm(1);
        p1.waitFor();
        p2.waitFor();

        System.out.println("The counter is at " + COUNTER + " in process " + ProcessHandle.current().pid());
        printFinished(start);
    }

    static Process startJvm(int seconds) throws IOException, URISyntaxException {
        Class<?> self = ProcessesProcesses.class;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String origin = Path.of(self.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        List<String> program = origin.endsWith(".java") ? List.of(origin) : List.of("-cp", origin, self.getName());

        var command = new ProcessBuilder(java);
        command.command().addAll(program);
        command.command().add(String.valueOf(seconds));
        return command.inheritIO().start();
    }

    static void doSomething(int seconds) {
        System.out.println("Sleeping " + seconds + " second(s)...");
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            int count = COUNTER.incrementAndGet();
            System.out.println("Done Sleeping... counted " + count + " in process " + ProcessHandle.current().pid());
        } catch (InterruptedException e) {
            System.out.println("Interrupted...");
        }
    }

    static void printFinished(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "Finished in %.2f second(s)%n", seconds);
    }
}
