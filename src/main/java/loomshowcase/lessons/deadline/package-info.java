/**
 * Two tasks sleep for three seconds and one second, and together they have two seconds. The tutorial has no such
 * example: Python's {@code future.result(timeout=2)} stops waiting, and the thread sleeps on. In Java {@code invokeAll}
 * with a time-out interrupts the late task and keeps the other result. The scope here, with a deadline, gives all
 * results or none.
 */
package loomshowcase.lessons.deadline;
