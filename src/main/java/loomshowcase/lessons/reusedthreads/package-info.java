/**
 * A pool uses its threads again. The executor of virtual threads starts a new one for each task. A Python notebook says
 * that a pool's threads are made "in advance and can be reused". Python's pool and Java's fixed pool both start them
 * when tasks arrive.
 */
package loomshowcase.lessons.reusedthreads;
