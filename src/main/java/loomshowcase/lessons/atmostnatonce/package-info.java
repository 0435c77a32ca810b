/**
 * Ten tasks, but never more than five at once, because whatever they use has no room for more: a database, a server, a
 * disk. With platform threads the size of the pool does it. Virtual threads are not pooled, so a semaphore counts what
 * is in use instead. The Python tutorial does it without saying so: {@code ThreadPoolExecutor()} has
 * {@code min(32, cores + 4)} threads unless told otherwise.
 */
package loomshowcase.lessons.atmostnatonce;
