/**
 * What the time-out of a request covers: on some JDKs only the wait for the headers. A thread that waits for the rest
 * of the body waits without a limit.
 */
package loomshowcase.claims.requesttimeouts;
