/**
 * The program behind the recordings of pins that are kept with the tests. Its name is in them, so the package keeps the
 * name that it had when they were made.
 */
package loomshowcase.pins;
