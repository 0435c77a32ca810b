package loomshowcase.compare.workload.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Classes such as users bring, good and bad. */
public final class UserTasks {

    private UserTasks() {}

    /** The name of one of them for {@code --task}. */
    static String name(String type) {
        return "loomshowcase.compare.workload.task.UserTasks$" + type;
    }

    /** What calls one of them. */
    static UserTask task(String type) {
        return new UserTask(name(type), List.of(Path.of(".")), null);
    }

    /** As it should be. */
    public static class Good implements Callable<String>, AutoCloseable {
        static final AtomicInteger MADE = new AtomicInteger();
        static final AtomicInteger CALLED = new AtomicInteger();
        static final AtomicInteger CLOSED = new AtomicInteger();

        public Good() {
            MADE.incrementAndGet();
        }

        @Override
        public String call() {
            CALLED.incrementAndGet();
            return "what a user's task returns";
        }

        @Override
        public void close() {
            CLOSED.incrementAndGet();
        }
    }

    /** Its call throws. */
    public static class Throws implements Callable<Object> {
        @Override
        public Object call() throws IOException {
            throw new IOException("no database\nat db:5432");
        }
    }

    /** Each call takes a line. */
    public static class Takes implements Function<String, Object> {

        static final List<String> TAKEN = new CopyOnWriteArrayList<>();

        @Override
        public Object apply(String line) {
            TAKEN.add(line);
            return line;
        }
    }

    /** Its call throws what wraps the cause. */
    public static class Wraps implements Callable<Object> {
        @Override
        public Object call() {
            try {
                return load();
            } catch (IOException e) {
                throw new IllegalStateException("no order", e);
            }
        }

        private static Object load() throws IOException {
            throw new IOException("no database");
        }
    }

    /** Its call throws what is no exception. */
    public static class ThrowsError implements Callable<Object> {
        @Override
        public Object call() {
            throw new AssertionError();
        }
    }

    /** Not the heap's end, which ends the JVM, but that of memory beside it. */
    public static class NoMemory implements Callable<Object> {
        @Override
        public Object call() {
            throw new OutOfMemoryError("Cannot reserve 9 bytes of direct buffer memory");
        }
    }

    /** Says more than a line of a table can hold. */
    public static class Talks implements Callable<Object> {
        @Override
        public Object call() {
            throw new IllegalStateException("on and ".repeat(1_000),
                    new IllegalArgumentException("on\u001b[2J".repeat(99)));
        }
    }

    /** Its call needs a class that is not there. */
    public static class NeedsMore implements Callable<Object> {
        @Override
        public Object call() {
            throw new NoClassDefFoundError("com/acme/Driver");
        }
    }

    /** Its call heeds an interrupt. */
    public static class Interrupted implements Callable<Object> {
        @Override
        public Object call() throws InterruptedException {
            Thread.currentThread().interrupt();
            throw new InterruptedException();
        }
    }

    /** It cannot be closed. */
    public static class CannotClose implements Callable<Object>, AutoCloseable {
        @Override
        public Object call() {
            return null;
        }

        @Override
        public void close() throws Exception {
            throw new Exception("still in use");
        }
    }

    /** Its constructor throws. */
    public static class BadConstructor implements Callable<Object> {
        public BadConstructor() {
            throw new IllegalStateException("no configuration");
        }

        @Override
        public Object call() {
            return null;
        }
    }

    /** Its static initializer throws. */
    public static class BadInitializer implements Callable<Object> {
        static final int LENGTH = System.getProperty("loomshowcase.no.such.property").length();

        @Override
        public Object call() {
            return LENGTH;
        }
    }

    /** Nobody but itself can make it. */
    public static class PrivateConstructor extends Good {
        private PrivateConstructor() {}
    }

    /** It cannot be made without arguments. */
    public static class NeedsAnArgument extends Good {
        public NeedsAnArgument(int argument) {
            assert argument != 0;
        }
    }

    /** It cannot be made without an object around it. */
    public class Inner extends Good {}

    /** It cannot be made at all. */
    public abstract static class Abstract implements Callable<Object> {}

    /** It cannot be reached. */
    static class NotPublic extends Good {
        public NotPublic() {}
    }

    /** It has run, not call. */
    public static class OnlyRuns implements Runnable {
        @Override
        public void run() {}
    }
}
