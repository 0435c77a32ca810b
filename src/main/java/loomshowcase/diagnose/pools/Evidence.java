package loomshowcase.diagnose.pools;

/**
 * What the recording as a whole says, on which the verdicts of its pools depend.
 *
 * @param parkThresholdNanos   shorter parks, idle ones among them, were not recorded; {@code null} if it is not known
 * @param socketThresholdNanos the same of waits at sockets
 * @param socketsSampled       whether JFR recorded only some of the waits at sockets and files
 * @param tooMany              whether there were too many idle times to say how many threads were busy at once
 */
record Evidence(Long parkThresholdNanos, Long socketThresholdNanos, boolean socketsSampled, boolean tooMany) {

    private static final long SHORT_NANOS = 1_000_000;

    /** Whether even short idle times were recorded, so that what is not idle is busy. */
    boolean tellsIdleTimes() {
        return parkThresholdNanos != null && parkThresholdNanos <= SHORT_NANOS;
    }
}
