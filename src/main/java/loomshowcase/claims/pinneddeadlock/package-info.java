/**
 * Virtual threads that wait inside {@code synchronized} could stop each other for ever up to JDK 23, without any circle
 * of locks: what one of them waits for could go on only with a carrier, and they had them all. JEP 491 ended that.
 */
package loomshowcase.claims.pinneddeadlock;
