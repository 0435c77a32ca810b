/**
 * Five tasks sleep for 5, 4, 3, 2 and 1 seconds at the same time, and the results come in the order in which the tasks
 * were started: 5, 4, 3, 2, 1. In Python this is {@code executor.map(do_something, secs)}. The tasks end in the same
 * order as in {@code as-completed}. Only the order in which you ask differs.
 */
package loomshowcase.lessons.inorder;
