/**
 * Three tasks sleep at the same time, the first value is used, and the other tasks are told to stop. The tutorial has
 * no such example: in Python you can leave {@code as_completed} after the first result, but the other threads cannot be
 * interrupted and run to their end. In Java {@code invokeAny} interrupts the other tasks and does not wait for them. A
 * scope interrupts them and waits.
 */
package loomshowcase.lessons.firstonewins;
