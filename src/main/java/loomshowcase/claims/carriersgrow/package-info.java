/**
 * Where a virtual thread must hold its carrier while it waits, JDK 21 can add others: for {@link Object#wait()} and
 * for files. From 25 on the first needs none, and for the second none is added.
 */
package loomshowcase.claims.carriersgrow;
