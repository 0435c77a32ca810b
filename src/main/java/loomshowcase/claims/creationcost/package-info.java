/**
 * What it costs to make a thread: a platform thread is a thread of the operating system, a virtual thread is an
 * object in the JVM. That difference is why platform threads are pooled, and why virtual threads need not be.
 */
package loomshowcase.claims.creationcost;
