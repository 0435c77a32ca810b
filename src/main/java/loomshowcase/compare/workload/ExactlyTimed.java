package loomshowcase.compare.workload;

import java.time.Duration;

/** A workload whose task takes an exact time if the machine adds nothing; what is added is shown as lateness. */
public interface ExactlyTimed extends Workload {

    Duration exactDuration();
}
