/**
 * A thread that was made does not run yet. Without {@code start} the program of the tutorial prints only "Finished in
 * 0.0". And a thread runs only once: a second {@code start()} raises a {@code RuntimeError} in Python and throws an
 * {@link IllegalThreadStateException} in Java.
 */
package loomshowcase.lessons.neverstarted;
