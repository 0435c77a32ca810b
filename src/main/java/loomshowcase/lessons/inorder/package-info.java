/**
 * Five sleeps of 5, 4, 3, 2 and 1 seconds run at once, and the results come in the order of starting: 5, 4, 3, 2, 1. In
 * Python it is {@code executor.map(do_something, secs)}. The threads end in the same order as in {@code as-completed};
 * only the order of asking differs.
 */
package loomshowcase.lessons.inorder;
