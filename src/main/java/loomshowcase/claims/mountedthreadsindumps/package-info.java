/**
 * What {@code jstack} shows of virtual threads: from 25 on the stacks of those that hold a carrier, on 21 none.
 */
package loomshowcase.claims.mountedthreadsindumps;
