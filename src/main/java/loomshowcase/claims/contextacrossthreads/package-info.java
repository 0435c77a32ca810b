/**
 * How the context of a request, its user or its trace, reaches the threads that work for it: which of thread local,
 * inheritable thread local and scoped value crosses to a pool, to a virtual thread, to a subtask of a scope.
 */
package loomshowcase.claims.contextacrossthreads;
