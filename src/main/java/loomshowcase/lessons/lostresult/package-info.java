/**
 * The value that a thread returns is lost unless something keeps it. Futures keep it. In one of the Python notebooks
 * {@code do_something} returns a string to a {@code Thread}, and its "Done Sleeping..." is never seen.
 */
package loomshowcase.lessons.lostresult;
