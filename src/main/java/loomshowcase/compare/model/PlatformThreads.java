package loomshowcase.compare.model;

import java.util.ArrayList;

/** A new platform thread per task, started and joined without an executor. */
final class PlatformThreads implements ThreadModel {

    @Override
    public String id() {
        return "platform";
    }

    @Override
    public int platformThreads(Size size) {
        return size.tasks();
    }

    @Override
    public void run(Tasks tasks, Size size) throws InterruptedException {
        var threads = new ArrayList<Thread>(size.tasks());
        try {
            for (Runnable task : tasks) {
                threads.add(Thread.ofPlatform().start(task));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            // Thread.join does not check for an interrupt if the thread has ended already.
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        } finally {
            for (Thread thread : threads) {
                joinUninterruptibly(thread);
            }
        }
    }

    /** Keeps the promise of {@link ThreadModel} that no thread is left. */
    private static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
