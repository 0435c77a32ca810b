/**
 * What the time-out of a request bounds: on some JDKs only the wait for the headers. A thread that waits for the rest
 * of the body waits without limit, and whoever relied on the time-out has one thread more for each such request.
 */
package loomshowcase.claims.requesttimeouts;
