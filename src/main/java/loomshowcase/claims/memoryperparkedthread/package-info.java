/**
 * What a waiting virtual thread costs: some heap, more with a deeper stack, and hardly anything outside it. A platform
 * thread costs memory outside the heap, which {@code -Xmx} does not bound, and reserves addresses for its whole stack.
 */
package loomshowcase.claims.memoryperparkedthread;
