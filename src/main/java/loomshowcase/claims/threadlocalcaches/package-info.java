/**
 * A thread local that caches something expensive pays where few threads do many tasks. Where each task has a thread of
 * its own, each makes its own object, and no other task uses it.
 */
package loomshowcase.claims.threadlocalcaches;
