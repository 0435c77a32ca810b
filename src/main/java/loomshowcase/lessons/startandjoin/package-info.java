/**
 * Two threads are started and joined. What took two seconds one after another takes one. It is the second picture of
 * the tutorial: {@code t1.start()}, {@code t2.start()}, {@code t1.join()}, {@code t2.join()} in Python. A scope joins
 * everything that it forked with one call.
 */
package loomshowcase.lessons.startandjoin;
