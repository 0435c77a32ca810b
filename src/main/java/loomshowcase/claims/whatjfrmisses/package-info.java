/**
 * What the flight recorder sees of a virtual thread that waits at a monitor: on 21 it records one of three kinds of
 * pins; since 24 (JEP 491) none of them pins, and a contended monitor leaves no event any more.
 */
package loomshowcase.claims.whatjfrmisses;
