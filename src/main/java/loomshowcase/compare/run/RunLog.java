package loomshowcase.compare.run;

/** The outcome of each task of a run, read after the run. Times are nanoseconds on one clock; 0 means "never". */
interface RunLog {

    int tasks();

    /** When the model took the first task. */
    long firstTaken();

    /** When the task arrived: at the start of the run, or later in the open loop. */
    long arrival(int index);

    /** When the task began. */
    long started(int index);

    /** When the task ended, whether or not it threw. */
    long finished(int index);

    /** What the task threw, or {@code null}. */
    Throwable thrown(int index);

    /** What the task is about, such as an address; {@code null} if that is not known. */
    default String subject(int index) {
        return null;
    }

    /** What the task made, or {@code null} if it made nothing or threw. */
    Object made(int index);

    /**
     * How late the generator of the open loop handed out each task; the time in which the model was not ready for it
     * does not count. {@code null} if all tasks arrive at once.
     */
    long[] generatorLate();
}
