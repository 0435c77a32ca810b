/**
 * What a waiting virtual thread costs: some heap, more with a deeper stack, and nothing outside the heap. A platform
 * thread costs memory outside the heap, which {@code -Xmx} does not bound, and reserves its whole stack at once.
 */
package loomshowcase.claims.memoryperparkedthread;
