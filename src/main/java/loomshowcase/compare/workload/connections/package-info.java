/**
 * The workload {@code connections}: each task holds one of a few connections, a connection pool in miniature.
 *
 * <p>What belongs here: the tasks and their connections.
 */
package loomshowcase.compare.workload.connections;
