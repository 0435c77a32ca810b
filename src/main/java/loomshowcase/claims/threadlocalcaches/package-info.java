/**
 * A thread local that caches something dear is worth it where few threads do many tasks: a buffer, a parser, a format
 * for each of eight threads. Where each task has a thread of its own, each makes one, uses it once and drops it.
 */
package loomshowcase.claims.threadlocalcaches;
