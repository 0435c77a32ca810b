/**
 * What {@code cancel} does to the task: a {@code Future} of a per-task executor interrupts the thread, a {@code
 * CompletableFuture} does nothing to it, and a task that swallows the interrupt goes on.
 */
package loomshowcase.claims.cancelinterrupts;
