/**
 * {@link Thread#yield()} in a virtual thread that computes lets the others run on 21 if there is one carrier, and may let them
 * wait for ever from 25 on. A pause that really waits does not.
 */
package loomshowcase.claims.yieldisnotenough;
