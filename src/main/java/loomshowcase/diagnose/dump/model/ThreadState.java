package loomshowcase.diagnose.dump.model;

import java.util.Arrays;

/** The state of a thread, as {@link Thread.State}; dumps of JDK 21 to 23 do not tell it. */
public enum ThreadState {

    NEW, RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, TERMINATED, NOT_TOLD;

    public static ThreadState of(String written) {
        return Arrays.stream(values()).filter(state -> state.name().equals(written)).findFirst().orElse(NOT_TOLD);
    }

    /** As dumps write it; {@code -} if it is not told. */
    @Override
    public String toString() {
        return this == NOT_TOLD ? "-" : name();
    }
}
