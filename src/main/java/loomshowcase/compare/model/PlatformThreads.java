package loomshowcase.compare.model;

import java.util.ArrayList;

/** A new platform thread per task, started and joined by hand. */
final class PlatformThreads implements ThreadModel {

    @Override
    public String id() {
        return "platform";
    }

    @Override
    public int concurrency(Size size) {
        return size.tasks();
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
            // Joining a thread that has ended does not look whether this one was interrupted.
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

    /** What run promises, however it ends: no thread of its own is left. */
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
