package loomshowcase.diagnose.dump.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomshowcase.diagnose.dump.model.DumpedThread;
import loomshowcase.diagnose.dump.model.Lock;
import loomshowcase.diagnose.dump.model.Stack;
import loomshowcase.diagnose.dump.model.ThreadName;
import loomshowcase.diagnose.dump.model.ThreadState;

/** Gathers what a dump says of a thread. It is used for one thread after another. */
final class ThreadBuilder {

    /** {@code - waiting to lock <java.lang.Object@79761429>}, or with the type in parentheses behind. */
    private static final Pattern DETAIL = Pattern.compile("- ([a-z][a-z -]*(?:\\(\\))?)\\s+<([^>]+)>"
            + "(?: \\(an? ([^)]+)\\))?(?:, owner #(\\d{1,18}))?.*");
    private static final Pattern ADDRESS = Pattern.compile("0x(\\p{XDigit}{1,16})");
    /** Threads of the JVM that have no stack, as unlike platform threads as they are in that. */
    private static final Set<String> OF_THE_JVM = Set.of("Signal Dispatcher", "Notification Thread", "Service Thread",
            "Monitor Deflation Thread", "Attach Listener", "Common-Cleaner", "Sweeper thread",
            "JVMCI-native CompilerThread",
            "C1 CompilerThread", "C2 CompilerThread", "JFR Recorder Thread", "SIGINT handler", "SIGTERM handler");

    private final Map<String, String> names;
    private final Map<String, String> types;

    long id;
    String name = "";
    boolean isVirtual;
    ThreadState state = ThreadState.NOT_TOLD;
    Stack stack = Stack.EMPTY;
    Lock awaited;
    long owner;
    long carrier;
    private final List<Lock> owned = new ArrayList<>();
    private String lastWritten;
    private Lock lastLock;

    ThreadBuilder() {
        this(new HashMap<>(), new HashMap<>());
    }

    private ThreadBuilder(Map<String, String> names, Map<String, String> types) {
        this.names = names;
        this.types = types;
    }

    /** One for a thread that is told of amid another. */
    ThreadBuilder another() {
        return new ThreadBuilder(names, types);
    }

    void begin(long number) {
        id = number;
        name = "";
        isVirtual = false;
        state = ThreadState.NOT_TOLD;
        stack = Stack.EMPTY;
        awaited = null;
        owner = 0;
        carrier = DumpedThread.NOT_MOUNTED;
        owned.clear();
    }

    /** Sets what it waits for, as {@code java.lang.Object@79761429}. */
    void awaits(String written) {
        awaited = lock(written);
    }

    void owns(String written) {
        Lock lock = lock(written);
        if (lock != null) {
            owned.add(lock);
        }
    }

    /** Reads a line about a lock below a frame. */
    void detail(String line) {
        Matcher detail = DETAIL.matcher(line.strip());
        if (!detail.matches()) {
            return;
        }
        String written = detail.group(2);
        Matcher address = ADDRESS.matcher(written);
        if (address.matches() && detail.group(3) != null) {
            written = detail.group(3) + "@" + address.group(1);
        }
        switch (detail.group(1).strip()) {
            case "locked" -> owns(written);
            case "parking to wait for", "waiting on" -> awaits(written);
            case "waiting to lock" -> {
                awaits(written);
                state = ThreadState.BLOCKED;
            }
            case "waiting to re-lock in wait()" -> {
                // JDK 17 and older also write this below Object.wait, of the monitor that it has released.
                if (state != ThreadState.WAITING && state != ThreadState.TIMED_WAITING) {
                    awaits(written);
                    state = ThreadState.BLOCKED;
                }
            }
            default -> {
                return;
            }
        }
        owner = detail.group(4) == null ? owner : Long.parseLong(detail.group(4));
    }

    /** Decides from name and stack whether it is virtual, where the format does not say. */
    void guessVirtual() {
        isVirtual = stack.isOfVirtualThread() || stack.isEmpty() && OF_THE_JVM.stream().noneMatch(name::startsWith);
    }

    /** Decides from state and stack whether it has a carrier, where the format does not say. */
    void guessMounted() {
        boolean mounted = switch (state) {
            case NOT_TOLD -> stack.looksMounted();
            case RUNNABLE -> stack.looksMounted() || stack.isPinned();
            default -> stack.isPinned();
        };
        carrier = isVirtual && mounted ? DumpedThread.UNNAMED_CARRIER : DumpedThread.NOT_MOUNTED;
    }

    DumpedThread thread() {
        // Before JDK 28, a monitor that Object.wait has released is listed all the same.
        owned.removeIf(lock -> lock.equals(awaited));
        return new DumpedThread(id, ThreadName.of(Cleaned.text(name), names), isVirtual, state, stack, awaited, owner,
                owned.isEmpty() ? List.of() : List.copyOf(owned), carrier);
    }

    /** A million threads may wait for one object, so the last one is kept. */
    private Lock lock(String written) {
        if (!written.equals(lastWritten)) {
            lastLock = Lock.of(Cleaned.text(written), types).orElse(null);
            lastWritten = written;
        }
        return lastLock;
    }
}
