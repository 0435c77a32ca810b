/**
 * An interrupt closes the socket that a virtual thread is waiting to read from, so {@code cancel(true)} can cost a
 * connection. A pool that gets such a connection back has one that serves nobody.
 */
package loomshowcase.claims.interruptclosessocket;
