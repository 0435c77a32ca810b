/**
 * The threads behind an {@code HttpClient}: a selector for each client and a pool of workers, platform threads on most
 * JDKs, which a virtual thread that calls {@code send} does not replace.
 */
package loomshowcase.claims.onehttpclient;
