package loomshowcase.compare.model;

/** The calling thread does one task after another. The other models are compared with this one. */
final class Sequential implements ThreadModel {

    @Override
    public String id() {
        return "sequential";
    }

    @Override
    public int concurrency(Size size) {
        return 1;
    }

    @Override
    public int platformThreads(Size size) {
        return 0;
    }

    @Override
    public void run(Tasks tasks, Size size) throws InterruptedException {
        for (Runnable task : tasks) {
            task.run();
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
