/**
 * {@code lab}: serves the course as a page on which forms can be run, or writes it as files.
 *
 * <p>What belongs here: options, and what is said on the terminal. The server and the page are {@link loomshowcase.lab}'s.
 */
package loomshowcase.cli.lab;
