/**
 * An interrupt closes the socket that a virtual thread reads from, so {@code cancel(true)} costs a connection. A pool that
 * gets such a connection back has one that serves nobody.
 */
package loomshowcase.claims.interruptclosessocket;
