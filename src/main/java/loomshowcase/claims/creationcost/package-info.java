/**
 * What it costs to make a thread: a platform thread is one of the operating system's, a virtual thread an object of
 * the JVM's. That difference is why platform threads are pooled, and why virtual threads need not be.
 */
package loomshowcase.claims.creationcost;
