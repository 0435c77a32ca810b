/**
 * A small pool is often the limit on something that is scarce: three threads, and so never more than three calls of a
 * service. When each task has a thread of its own, that limit is gone. A semaphore takes its place, around what is scarce
 * and around nothing else.
 */
package loomshowcase.claims.poolaslimiter;
