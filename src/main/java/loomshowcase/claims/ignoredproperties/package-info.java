/**
 * What one sets on a platform thread, and what becomes of it on a virtual one: name, priority, daemon, group, handler
 * of uncaught exceptions.
 */
package loomshowcase.claims.ignoredproperties;
