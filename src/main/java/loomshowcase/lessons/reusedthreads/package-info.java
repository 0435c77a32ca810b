/**
 * A pool uses its threads again, and the executor of virtual threads starts one for each task. A Python notebook says
 * that a pool's threads are made "in advance and can be reused"; Java's pool, too, starts them as tasks arrive.
 */
package loomshowcase.lessons.reusedthreads;
