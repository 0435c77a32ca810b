/**
 * Ten tasks, and never more than five at once, because the resource that they use has no room for more: a database, a
 * server, a disk. With platform threads the size of the pool is the limit. Virtual threads are not pooled, so a
 * semaphore counts how many use the resource. The Python tutorial has a limit without saying so: {@code
 * ThreadPoolExecutor()} has at most {@code min(32, cores + 4)} threads by default.
 */
package loomshowcase.lessons.atmostnatonce;
