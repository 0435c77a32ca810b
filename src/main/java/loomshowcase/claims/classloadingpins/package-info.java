/**
 * A virtual thread whose class loader waits keeps its carrier, on every JDK, because the JVM called the loader.
 */
package loomshowcase.claims.classloadingpins;
