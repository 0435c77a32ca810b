package loomshowcase.compare.workload.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import loomshowcase.compare.workload.AsyncWork;
import loomshowcase.compare.workload.Work;

/**
 * Downloads an address twice, then names every thread that is left of that; or says why it failed. Arguments: the
 * address, a folder, and whether in the form that holds no thread.
 */
final class DownloadTwice {

    private DownloadTwice() {}

    /** What it prints in a JVM that is started with some options. */
    static List<String> inItsOwnJvm(URI address, Path folder, boolean async, String... options) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DownloadTwice.class.getName(),
                address.toString(), folder.toString(), "" + async));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return process.inputReader().lines().toList();
    }

    public static void main(String... arguments) throws Exception {
        var target = Target.of(URI.create(arguments[0]), "picture.png");
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (Work work = new DownloadFixture(Path.of(arguments[1])).open(target, target)) {
            if (Boolean.parseBoolean(arguments[2])) {
                begin(work);
            } else {
                for (int i = 0; i < 2; i++) {
                    System.out.println(((Downloaded) work.perform(i)).bytes() + " bytes");
                }
            }
        } catch (ExecutionException e) {
            print(e.getCause());
            return;
        } catch (DownloadFailed e) {
            print(e);
            return;
        }
        var left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        for (Thread thread : left) {
            if (!isTheJdks(thread) && !thread.join(Duration.ofSeconds(5))) {
                System.out.println(thread);
            }
        }
    }

    private static void print(Throwable failed) {
        System.out.println(failed instanceof DownloadFailed told ? told.kind() + ": " + told.getMessage() : failed);
    }

    /** {@code sendAsync} hands what it has to the JDK's own pool, and from 26 on has a virtual thread to select. */
    private static boolean isTheJdks(Thread thread) {
        return thread.getName().startsWith("ForkJoinPool.commonPool-worker") || thread.getThreadGroup() == null
                || Set.of("CarrierThreads", "InnocuousThreadGroup").contains(thread.getThreadGroup().getName());
    }

    private static void begin(Work work) throws Exception {
        try (AsyncWork async = work.async()) {
            for (int i = 0; i < 2; i++) {
                var downloaded = (Downloaded) async.begin(i).toCompletableFuture().get();
                System.out.println(downloaded.bytes() + " bytes");
            }
        }
    }
}
