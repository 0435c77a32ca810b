/**
 * A virtual thread that waits below a native frame keeps its carrier, on every JDK tried: C called it back, and its
 * native frames cannot be moved to the heap. The foreign function API is a preview in 21 and final since 22.
 */
package loomshowcase.claims.nativeframepins;
