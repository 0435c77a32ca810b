/**
 * A pool of connections with a time-out for those who wait for one: as long as a pool of threads stood before it, few
 * ever waited. When every request has a thread, all of them ask at once, and most run into the time-out.
 */
package loomshowcase.claims.connectionsrundry;
