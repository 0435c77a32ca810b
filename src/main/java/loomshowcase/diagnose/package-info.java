/**
 * Reads what users have of their own programs, and says what is wrong and what to do. {@code pins} and {@code pools} read
 * flight recordings, {@code dump} reads thread dumps.
 *
 * <p>What belongs here: a package for each command, and what they share, here and in {@code recording}. How a recording of
 * this tool's own lessons is drawn is the business of {@code timeline}.
 */
package loomshowcase.diagnose;
