package loomshowcase.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What people write by hand to see what virtual threads take: the same work as a cell's, and nothing around it. */
final class HandWritten {

    private HandWritten() {}

    /**
     * {@code jep444 N}: N sleeps of a second, in the words of JEP 444; {@code lean N}: the same without a future, by
     * tasks that know their number; {@code barest N}: the same by a single task that knows nothing, N times;
     * {@code download FOLDER}: the addresses in FOLDER/addresses, into it.
     */
    public static void main(String... arguments) throws IOException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Consumer<ExecutorService> tasks = switch (arguments[0]) {
            case "jep444" -> jep444(Integer.parseInt(arguments[1]));
            case "lean" -> lean(Integer.parseInt(arguments[1]));
            case "barest" -> each(barest(Integer.parseInt(arguments[1])));
            case "download" -> each(downloads(Path.of(arguments[1])));
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            thrown.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        long allocated = threads.getTotalThreadAllocatedBytes();
        long started = System.nanoTime();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            tasks.accept(executor);
        }
        long wall = System.nanoTime() - started;
        System.out.println(wall + "\t" + (threads.getTotalThreadAllocatedBytes() - allocated));
        Runtime.getRuntime().halt(0);
    }

    private static Consumer<ExecutorService> each(List<Runnable> tasks) {
        return executor -> {
            for (Runnable task : tasks) {
                executor.execute(task);
            }
        };
    }

    private static Consumer<ExecutorService> jep444(int tasks) {
        return executor -> IntStream.range(0, tasks).forEach(i -> executor.submit(() -> {
            Thread.sleep(Duration.ofSeconds(1));
            return i;
        }));
    }

    private record Sleeper(int number) implements Runnable {
        @Override
        public void run() {
            try {
                Thread.sleep(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Consumer<ExecutorService> lean(int tasks) {
        return executor -> IntStream.range(0, tasks).forEach(i -> executor.execute(new Sleeper(i)));
    }

    private static List<Runnable> barest(int tasks) {
        return Collections.nCopies(tasks, new Sleeper(0));
    }

    private static List<Runnable> downloads(Path folder) throws IOException {
        System.setProperty("http.keepAlive", "false");
        List<String> addresses = Files.readAllLines(folder.resolve("addresses"));
        return IntStream.range(0, addresses.size()).<Runnable>mapToObj(i -> () -> {
            Path part = folder.resolve("." + i + ".part");
            try (InputStream in = URI.create(addresses.get(i)).toURL().openConnection().getInputStream()) {
                Files.copy(in, part);
                Files.move(part, folder.resolve(i + ".png"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }
}
