/**
 * Data of a thread's own: a variable whose value each thread sets and reads for itself. Python's tutorial has
 * {@code thread_data = threading.local()} and {@code thread_data.x = 10}, and Java's twin is {@code ThreadLocal}. Its
 * heir is {@code ScopedValue}: bound for a block instead of set, so it cannot be changed behind one's back, cannot be
 * forgotten in a pool, and is there in every subtask of a scope.
 */
package loomshowcase.lessons.threadlocals;
