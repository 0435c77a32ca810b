/**
 * Checks {@code docs/structured-concurrency.md}: its snippets are those in {@code src/test/structured}, and its tables say
 * what these do on each JDK that is installed.
 */
package loomshowcase.structured;
