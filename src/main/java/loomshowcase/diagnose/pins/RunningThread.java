package loomshowcase.diagnose.pins;

/**
 * A virtual thread that was on a carrier when the recording ended, and did not wait. On every carrier one that computes
 * keeps all others from running, without any pin.
 *
 * @param thread       the id of the virtual thread
 * @param carrier      the name of its carrier
 * @param place        the top frame outside of the JDK; if there is none, the top frame
 * @param atLeastNanos for how long it has been on that carrier at least; {@code null} if only one dump shows it
 */
public record RunningThread(long thread, String carrier, String place, Long atLeastNanos) {}
