/**
 * What {@code jstack} shows of virtual threads: from 25 on the stacks of those that hold a carrier, before that none.
 */
package loomshowcase.claims.mountedthreadsindumps;
