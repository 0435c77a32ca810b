/**
 * A virtual thread that waits in a static initialiser keeps its carrier, on every JDK tried. One that waits for the
 * initialiser of another thread kept it up to 25, and mostly gives it back since 26 (JDK-8369238).
 */
package loomshowcase.claims.classinitialiserpins;
