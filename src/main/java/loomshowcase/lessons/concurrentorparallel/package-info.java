/**
 * Concurrent is what overlaps in time, parallel is what runs at the same instant. Ten virtual threads on a single
 * carrier are concurrent and never parallel; two platform threads on two cores can be parallel. One of the Python
 * notebooks gives just this definition; others say that threads give "only the illusion" of running at the same time.
 * That is so for Python code under the global interpreter lock; in Java, threads of either kind run on as many cores as
 * there are.
 */
package loomshowcase.lessons.concurrentorparallel;
