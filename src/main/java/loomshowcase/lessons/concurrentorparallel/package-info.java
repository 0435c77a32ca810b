/**
 * Tasks are concurrent if they overlap in time, and parallel if they run at the same instant. Ten virtual threads on a
 * single carrier are concurrent and never parallel. Two platform threads on two cores can be parallel. One of the
 * Python notebooks gives this definition. Others say that a thread "gives the illusion of running the code at the same
 * time", which is true of Python code under the global interpreter lock. In Java, threads of either kind run on as many
 * cores as there are.
 */
package loomshowcase.lessons.concurrentorparallel;
