/**
 * A thread that was made is not yet a thread that runs: without {@code start} the script is "Finished in 0.0" and
 * prints nothing, as in the tutorial. And a thread runs once: Python answers a second {@code start()} with a
 * {@code RuntimeError}, Java with an {@link IllegalThreadStateException}.
 */
package loomshowcase.lessons.neverstarted;
