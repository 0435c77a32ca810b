package loomshowcase.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import loomshowcase.catalogue.RunMode;
import loomshowcase.forms.FormOnJdk;
import loomshowcase.forms.FormRunner;
import loomshowcase.forms.ReadyJvm;
import loomshowcase.jvm.FormFailure;

/**
 * Keeps JVMs ready for the forms that a page shows, so that they begin as soon as its reader presses Run: one for each form,
 * and one more for the run after that, all for the page that asked last. They start only while nothing runs, because they
 * may not take the processor from a run, and end if their reader does nothing for a while.
 */
final class ReadyJvms {

    /** A JVM that waits takes memory, and the clock of its recording slowly departs from that of the system. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** After that it has started, and takes next to nothing. */
    static final Duration STARTS = Duration.ofSeconds(3);

    private final FormRunner runner;
    private final RunQueue queue;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** The oldest first. */
    private final List<ReadyJvm> ready = new ArrayList<>();
    private Thread keeper;

    ReadyJvms(FormRunner runner, RunQueue queue) {
        this.runner = runner;
        this.queue = queue;
        queue.whenIdle(this::look);
    }

    /** Whether its JVMs take long to start, need nothing that only a run has, and may be there beside others. */
    static boolean canBe(FormOrders.Order order) {
        return order.idea().words().runMode() == RunMode.BESIDE_OTHERS
                && order.forms().stream().allMatch(FormRunner::isRecorded);
    }

    /**
     * Keeps them ready until nobody has used one for a while, or somebody asks for others.
     *
     * @throws FormFailure if a JDK cannot run its form
     */
    void keep(List<FormOnJdk> runs) throws FormFailure, IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            keeper = Thread.currentThread();
            changed.signalAll();
            var wanted = new ArrayList<>(runs);
            if (runs.size() == 1) {
                wanted.add(runs.getFirst());
            }
            long left = LONGEST.toNanos();
            while (keeper == Thread.currentThread() && left > 0) {
                if (queue.isIdle() && prepare(wanted)) {
                    left = LONGEST.toNanos();
                }
                left = queue.isIdle() ? changed.awaitNanos(left) : await();
            }
        } finally {
            if (keeper == Thread.currentThread()) {
                end();
                keeper = null;
            }
            lock.unlock();
        }
    }

    private long await() throws InterruptedException {
        changed.await();
        return LONGEST.toNanos();
    }

    /** Starts those that are missing, and ends those that are not wanted, or too old; whether any was missing. */
    private boolean prepare(List<FormOnJdk> wanted) throws FormFailure, IOException, InterruptedException {
        ready.stream().filter(jvm -> jvm.age().compareTo(LONGEST) > 0).toList().forEach(this::end);
        var fit = new ArrayList<ReadyJvm>();
        var missing = new ArrayList<FormOnJdk>();
        for (FormOnJdk run : wanted) {
            ReadyJvm jvm = firstFor(run, fit);
            if (jvm == null) {
                missing.add(run);
            } else {
                jvm.compile(run);
                fit.add(jvm);
            }
        }
        ready.stream().filter(jvm -> !fit.contains(jvm)).toList().forEach(this::end);
        for (FormOnJdk run : missing) {
            runner.prepare(run).ifPresent(ready::add);
        }
        return !missing.isEmpty();
    }

    private ReadyJvm firstFor(FormOnJdk run, List<ReadyJvm> others) {
        return ready.stream().filter(jvm -> !others.contains(jvm) && jvm.isFor(run)).findFirst().orElse(null);
    }

    private void look() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives a JVM for each form of an order, in its order, if all are there: forms that run together begin together.
     * Otherwise it gives none. The caller has a {@link RunQueue.Ticket}, so that none will be started until the run has
     * ended. A JVM that is still starting would take the processor from the run, so it ends.
     */
    List<ReadyJvm> take(FormOrders.Order order) {
        lock.lock();
        try {
            var taken = new ArrayList<ReadyJvm>();
            if (canBe(order)) {
                order.forms().forEach(run -> {
                    ReadyJvm jvm = firstFor(run, taken);
                    if (jvm != null) {
                        taken.add(jvm);
                    }
                });
            }
            if (taken.size() < order.forms().size()) {
                end();
                return List.of();
            }
            ready.removeAll(taken);
            ready.stream().filter(jvm -> jvm.age().compareTo(STARTS) < 0).toList().forEach(this::end);
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
