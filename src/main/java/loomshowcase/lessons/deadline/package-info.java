/**
 * Two sleeps of three seconds and one second have two seconds between them. It is beyond the tutorial: Python's
 * {@code future.result(timeout=2)} stops waiting, and the thread sleeps on. In Java {@code invokeAll} with a time-out
 * interrupts what is late and keeps what was in time; a scope with a deadline gives all or nothing.
 */
package loomshowcase.lessons.deadline;
