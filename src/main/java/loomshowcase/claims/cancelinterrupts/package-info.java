/**
 * What {@code cancel} does to the work: a {@code Future} of an executor interrupts the thread, a
 * {@code CompletableFuture} does nothing at all, and code that swallows an interruption goes on whatever it was told.
 */
package loomshowcase.claims.cancelinterrupts;
