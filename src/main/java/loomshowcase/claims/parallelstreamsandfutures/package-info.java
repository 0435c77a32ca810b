/**
 * Where parallel streams and {@code CompletableFuture} run their tasks if no executor is named: on platform threads, apart from the caller's share of a stream.
 */
package loomshowcase.claims.parallelstreamsandfutures;
