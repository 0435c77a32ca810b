package loomshowcase.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/**
 * Lets a few JVMs run at a time, first come, first served. What measures or computes takes all places, so that nothing
 * disturbs it.
 */
final class RunQueue {

    /** As many JVMs as {@code run} starts at once; most forms wait most of the time. */
    static final int PLACES = 4;

    /** So many may stand in line; a page with its user has one there. */
    static final int LONGEST = 8;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final List<Ticket> waiting = new ArrayList<>();
    private final List<Ticket> running = new ArrayList<>();
    private volatile Runnable idle = () -> {};

    /** The right to run, until it is closed. */
    final class Ticket implements AutoCloseable {

        private final String subject;
        private final int places;

        private Ticket(String subject, int places) {
            this.subject = subject;
            this.places = places;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                waiting.remove(this);
                running.remove(this);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
            if (isIdle()) {
                idle.run();
            }
        }
    }

    /** @param idle is called each time that nothing runs or waits any more */
    void whenIdle(Runnable idle) {
        this.idle = idle;
    }

    /** Whether nothing runs, and nothing waits. */
    boolean isIdle() {
        lock.lock();
        try {
            return waiting.isEmpty() && running.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is a place.
     *
     * @param subject of which only one may run at a time
     * @param places  how many JVMs it starts at once, from 1 to {@value #PLACES}
     * @param ahead   hears how many are before it in line, each time that this changes
     * @throws Refused if the line is too long
     */
    Ticket enter(String subject, int places, IntConsumer ahead) throws Refused, InterruptedException {
        var ticket = new Ticket(subject, places);
        try {
            await(ticket, ahead);
            return ticket;
        } catch (InterruptedException | RuntimeException e) {
            ticket.close();
            throw e;
        }
    }

    private void await(Ticket ticket, IntConsumer ahead) throws Refused, InterruptedException {
        lock.lock();
        try {
            if (waiting.size() >= LONGEST) {
                throw new Refused(429, "%d runs are waiting already; stop some, or wait".formatted(LONGEST));
            }
            waiting.add(ticket);
            awaitTurn(ticket, ahead);
            waiting.remove(ticket);
            running.add(ticket);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitTurn(Ticket ticket, IntConsumer ahead) throws InterruptedException {
        int told = -1;
        while (waiting.indexOf(ticket) > 0 || taken() + ticket.places > PLACES || runs(ticket.subject)) {
            int before = waiting.indexOf(ticket) + running.size();
            if (before == told) {
                changed.await();
            } else {
                told = before;
                tell(ahead, before);
            }
        }
    }

    /** Not under the lock: a page that does not read would hold up all others. */
    private void tell(IntConsumer ahead, int before) {
        lock.unlock();
        try {
            ahead.accept(before);
        } finally {
            lock.lock();
        }
    }

    private int taken() {
        return running.stream().mapToInt(ticket -> ticket.places).sum();
    }

    private boolean runs(String subject) {
        return running.stream().anyMatch(ticket -> ticket.subject.equals(subject));
    }
}
