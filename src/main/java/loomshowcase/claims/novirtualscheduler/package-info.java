/**
 * Work that is due at a time: {@code Executors} makes no scheduler of virtual threads. A timer with one platform
 * thread that hands each job to a virtual thread is one, in a line; what that line changes is that a job may overlap
 * itself.
 */
package loomshowcase.claims.novirtualscheduler;
