package loomshowcase.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import loomshowcase.catalogue.RunMode;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.forms.FormRunner;
import loomshowcase.forms.ReadyJvm;
import loomshowcase.jvm.FormFailure;

/**
 * Keeps JVMs ready for the forms that a page shows, so that they begin as soon as its reader presses Run: one for each form
 * and, where one form is shown, one more for the run after that. All are for the page that asked last. They start only while
 * nothing runs, because they may not take the processor from a run, and end if nothing is run for a while.
 */
final class ReadyJvms {

    /** A JVM that waits takes some 80 MB of memory, and next to no time of a processor. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** How often to look whether the first has started. Nothing tells. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final FormRunner runner;
    private final RunQueue queue;
    private final Duration longest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** The oldest first. */
    private final List<ReadyJvm> ready = new ArrayList<>();
    private Thread keeper;
    /** When a page last asked, or a run ended. */
    private long usedNanos;

    /** @param longest how long a JVM lives if it is not used */
    ReadyJvms(FormRunner runner, RunQueue queue, Duration longest) {
        this.runner = runner;
        this.queue = queue;
        this.longest = longest;
        queue.whenIdle(this::look);
    }

    /** Whether its JVMs take long to start, need nothing that only a run has, and may be there beside others. */
    static boolean canBe(FormOrders.Order order) {
        return order.idea().words().runMode() == RunMode.BESIDE_OTHERS
                && order.forms().stream().allMatch(FormRunner::isRecorded);
    }

    /**
     * Keeps them ready until nobody has run anything for long, or somebody asks for others.
     *
     * @throws FormFailure if a JDK cannot run its form
     */
    void keep(List<FormOnJdk> runs) throws FormFailure, IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            keeper = Thread.currentThread();
            usedNanos = System.nanoTime();
            changed.signalAll();
            while (keeper == Thread.currentThread() && (!queue.isIdle() || leftNanos() > 0)) {
                if (queue.isIdle()) {
                    work(runs);
                } else {
                    changed.await();
                }
            }
        } finally {
            if (keeper == Thread.currentThread()) {
                end();
                keeper = null;
            }
            lock.unlock();
        }
    }

    private long leftNanos() {
        return longest.toNanos() - (System.nanoTime() - usedNanos);
    }

    /** Does what is to be done now. If that is nothing, waits until anything changes, or for as long as they are kept. */
    private void work(List<FormOnJdk> runs) throws FormFailure, IOException, InterruptedException {
        boolean complete = prepare(runs);
        if (!compile(runs)) {
            changed.awaitNanos(complete ? leftNanos() : Math.min(leftNanos(), LOOK.toNanos()));
        }
    }

    /**
     * Starts those that are missing, and ends those that are not wanted. The one for the run after that does
     * not start before the first has started, or both would take longer; false if it is still to be started.
     */
    private boolean prepare(List<FormOnJdk> runs) throws FormFailure, IOException, InterruptedException {
        var fit = new ArrayList<ReadyJvm>();
        var missing = new ArrayList<FormOnJdk>();
        runs.forEach(run -> firstFor(run, fit).ifPresentOrElse(fit::add, () -> missing.add(run)));
        if (runs.size() == 1) {
            firstFor(runs.getFirst(), fit).ifPresent(fit::add);
        }
        ready.stream().filter(jvm -> !fit.contains(jvm)).toList().forEach(this::end);
        for (FormOnJdk run : missing) {
            runner.prepare(run).ifPresent(ready::add);
        }
        if (runs.size() > 1 || ready.size() != 1) {
            return true;
        }
        if (ready.getFirst().hasStarted()) {
            runner.prepare(runs.getFirst()).ifPresent(ready::add);
            return true;
        }
        return false;
    }

    /** Compiles a form for one of them, if any needs it; whether one did. Meanwhile, a run can take any of them. */
    private boolean compile(List<FormOnJdk> runs) throws FormFailure, IOException {
        for (ReadyJvm jvm : ready) {
            for (FormOnJdk run : runs) {
                if (jvm.isFor(run) && !jvm.has(run)) {
                    compile(jvm, run);
                    return true;
                }
            }
        }
        return false;
    }

    private void compile(ReadyJvm jvm, FormOnJdk run) throws FormFailure, IOException {
        lock.unlock();
        try {
            jvm.compile(run);
        } catch (FormFailure | IOException e) {
            if (jvm.isFor(run)) {
                throw e; // Otherwise it has ended meanwhile, and its folder is gone.
            }
        } finally {
            lock.lock();
        }
    }

    private Optional<ReadyJvm> firstFor(FormOnJdk run, List<ReadyJvm> others) {
        return ready.stream().filter(jvm -> !others.contains(jvm) && jvm.isFor(run)).findFirst();
    }

    /** A run has ended. */
    private void look() {
        lock.lock();
        try {
            usedNanos = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives a JVM for each form of an order, in its order, if all are there: forms that run together begin together.
     * Otherwise it gives none, and none is left. The caller has a {@link RunQueue.Ticket}, so that none will be started until
     * the run has ended.
     */
    List<ReadyJvm> take(FormOrders.Order order) {
        lock.lock();
        try {
            var taken = new ArrayList<ReadyJvm>();
            if (canBe(order)) {
                order.forms().forEach(run -> firstFor(run, taken).ifPresent(taken::add));
            }
            if (taken.size() < order.forms().size()) {
                end();
                return List.of();
            }
            ready.removeAll(taken);
            if (!taken.stream().allMatch(ReadyJvm::hasStarted)) {
                end(); // Two that start at the same time take longer.
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Ends all of them. */
    void end() {
        lock.lock();
        try {
            List.copyOf(ready).forEach(this::end);
        } finally {
            lock.unlock();
        }
    }

    private void end(ReadyJvm jvm) {
        ready.remove(jvm);
        jvm.close();
    }
}
