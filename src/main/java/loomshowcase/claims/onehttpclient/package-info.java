/**
 * The threads of an {@code HttpClient}: a selector and a pool of workers for each client. The workers are platform
 * threads by default, and so is the selector up to 25, even if a virtual thread calls {@code send}.
 */
package loomshowcase.claims.onehttpclient;
