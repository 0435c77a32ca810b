/**
 * Three sleeps race, the first value is taken, and the others are told to stop. It is beyond the tutorial: Python's
 * {@code as_completed} can be left after the first result, but its threads cannot be interrupted and run to their end.
 * In Java {@code invokeAny} interrupts the losers and does not wait for them; a scope interrupts them and waits.
 */
package loomshowcase.lessons.firstonewins;
