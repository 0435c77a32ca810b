/**
 * Five tasks sleep for 5, 4, 3, 2 and 1 seconds at the same time, and each result is printed when it is ready: 1, 2, 3,
 * 4, 5. In Python this is {@code concurrent.futures.as_completed}. The results come in the order in which the tasks
 * end. It looks like "last in, first out" only because the task that starts last sleeps least.
 */
package loomshowcase.lessons.ascompleted;
