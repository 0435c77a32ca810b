/**
 * Virtual threads that wait inside {@code synchronized} could stop each other for ever up to JDK 23, without any circle
 * of locks: the thread that they wait for needs a carrier, and they hold them all. JEP 491 ended that.
 */
package loomshowcase.claims.pinneddeadlock;
