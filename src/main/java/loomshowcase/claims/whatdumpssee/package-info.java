/**
 * Which tools see a virtual thread that waits without a carrier: none of the old ones; a thread dump of the new kind does. With the old
 * tools a request that hangs looks like idle carriers.
 */
package loomshowcase.claims.whatdumpssee;
