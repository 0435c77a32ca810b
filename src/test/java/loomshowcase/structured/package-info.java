/**
 * Holds {@code docs/structured-concurrency.md} to the truth: its snippets are the sources in
 * {@code src/test/structured}, and what its tables say is what those do on each JDK that is found.
 */
package loomshowcase.structured;
