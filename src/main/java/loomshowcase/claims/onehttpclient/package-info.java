/**
 * The threads of an {@code HttpClient}: a selector and a pool of workers for each client. They are platform threads on
 * most JDKs, even if a virtual thread calls {@code send}.
 */
package loomshowcase.claims.onehttpclient;
