/**
 * A pool of connections with a time-out for those who wait for one. As long as a pool of threads was in front of it, few
 * requests ever waited for a connection. When every request has a thread, all of them ask at once.
 */
package loomshowcase.claims.connectionsrundry;
