/**
 * What the properties of a platform thread do on a virtual one: name, priority, daemon, group, handler of uncaught
 * exceptions.
 */
package loomshowcase.claims.ignoredproperties;
