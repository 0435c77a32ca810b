/**
 * A virtual thread whose class loader waits keeps its carrier, on every JDK, for the loader was called by the JVM.
 */
package loomshowcase.claims.classloadingpins;
