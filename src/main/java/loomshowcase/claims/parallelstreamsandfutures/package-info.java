/**
 * Where parallel streams and {@code CompletableFuture} run their tasks if no executor is named: on platform threads,
 * on every JDK, even if a virtual thread calls them.
 */
package loomshowcase.claims.parallelstreamsandfutures;
