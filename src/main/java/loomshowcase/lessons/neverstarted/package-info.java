/**
 * A thread that was made does not run yet. Without {@code start} the program prints only "Finished in 0.0", as in the
 * tutorial. And a thread runs only once: a second {@code start()} raises a {@code RuntimeError} in Python and throws an
 * {@link IllegalThreadStateException} in Java.
 */
package loomshowcase.lessons.neverstarted;
