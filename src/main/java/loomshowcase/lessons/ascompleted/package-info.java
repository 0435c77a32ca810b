/**
 * Five sleeps of 5, 4, 3, 2 and 1 seconds run at once, and each result is printed when it is there: 1, 2, 3, 4, 5. In
 * Python it is {@code concurrent.futures.as_completed}. That is the order of finishing; it looks like "last in, first
 * out" only because the last one to start sleeps least.
 */
package loomshowcase.lessons.ascompleted;
