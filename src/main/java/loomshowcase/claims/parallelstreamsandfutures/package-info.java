/**
 * Where parallel streams and {@code CompletableFuture} run what they are given when nobody says where: on platform
 * threads, on every JDK, however virtual the thread that asks.
 */
package loomshowcase.claims.parallelstreamsandfutures;
