package loomshowcase.compare.run;

/** What became of each task of a run, read after it; times are nanoseconds on one clock, and 0 says «never». */
interface RunLog {

    int tasks();

    /** When the model took the first task. */
    long firstTaken();

    /** When a task was there to be done: the start of the run, or later in the open loop. */
    long arrival(int index);

    /** When the task began. */
    long started(int index);

    /** When the task ended, well or not. */
    long finished(int index);

    /** What the task threw, or {@code null}. */
    Throwable thrown(int index);

    /** What the task made, or {@code null} if it made nothing or threw. */
    Object made(int index);

    /**
     * For each task that was handed out in the open loop, how long after its arrival, while the model was there to take
     * it; {@code null} if all tasks arrive at once.
     */
    long[] generatorLate();
}
