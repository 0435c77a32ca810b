/**
 * Work that is due at a given time. A scheduler with a factory of virtual threads is a pool of them. A timer with one
 * platform thread that starts a virtual thread for each job has no limit, but a job may overlap itself.
 */
package loomshowcase.claims.novirtualscheduler;
